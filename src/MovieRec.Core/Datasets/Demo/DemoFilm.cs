using MovieRec.Core.Catalogue;

namespace MovieRec.Core.Datasets.Demo;

/// <summary>A film of the demo catalogue with what the simulator needs to know of it.</summary>
/// <param name="Movie">The film.</param>
/// <param name="Series">The series that it belongs to; empty if none.</param>
/// <param name="Fame">How widely it is seen, 1 (few) to 10 (nearly everyone).</param>
/// <param name="Quality">How good viewers find it on the whole, 1 to 10.</param>
internal sealed record DemoFilm(Movie Movie, string Series, int Fame, int Quality);
