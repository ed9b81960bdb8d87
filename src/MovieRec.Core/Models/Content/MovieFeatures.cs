using MovieRec.Core.Catalogue;
using MovieRec.Core.Features;

namespace MovieRec.Core.Models.Content;

/// <summary>What is known of films as weighted feature blocks.</summary>
internal static class MovieFeatures
{
    // MovieLens spells an empty list this way.
    private const string NoGenres = "(no genres listed)";

    public static SparseRows Of(MovieCatalogue catalogue, ModelSettings settings) => FeatureBlocks.Concatenate(catalogue.Count,
    [
        new(settings["genreWeight"], Names(catalogue, movie => movie.Genres.Where(genre => genre != NoGenres))),
        new(settings["directorWeight"], Names(catalogue, movie => movie.Directors)),
        new(settings["castWeight"], Names(catalogue, movie => movie.Cast)),
        new(settings["keywordWeight"], Names(catalogue, movie => movie.Keywords)),
        new(settings["textWeight"], Tfidf.Fit([.. catalogue.Movies.Select(movie => Tokenizer.Words(movie.Overview))])),
        new(settings["titleWeight"], Tfidf.Fit([.. catalogue.Movies.Select(movie => Tokenizer.Words(movie.Title))])),
        new(settings["yearWeight"], YearBins.Fit([.. catalogue.Movies.Select(movie => movie.Year)])),
    ]);

    // A name is one term as a whole; a rare one says more than a common one.
    private static SparseRows Names(MovieCatalogue catalogue, Func<Movie, IEnumerable<string>> namesOf) => Tfidf.Fit(
        [.. catalogue.Movies.Select(movie => namesOf(movie).Select(name => TitleText.Fold(name)).Where(name => name.Length > 0).Distinct().ToList())]);
}
