using MovieRec.Core.Datasets;
using MovieRec.Core.Models;
using MovieRec.Core.Models.Content;
using MovieRec.Testing.Data;

namespace MovieRec.Core.Tests.Models.Content;

public sealed class ContentNeighbourTests
{
    [DataFact("ml-latest-small")]
    public void Neighbours_of_known_films_are_what_people_expect()
    {
        var data = DatasetReader.Read(TestData.Folder("ml-latest-small"), DatasetReadOptions.Default, null, CancellationToken.None);
        var kind = new ContentKind();
        var model = (ContentModel)kind.Fit(TrainingData.From(data.Catalogue, data.Ratings), ModelSettings.For(kind), new());

        var toyStory = Neighbours(1, 10);
        Assert.Contains("Toy Story 2", toyStory.Take(2).Select(movie => movie.Title));
        Assert.True(toyStory.Count(movie => movie.Genres.Contains("Animation") && movie.Genres.Contains("Children")) >= 8);
        Assert.Contains(Neighbours(260, 5), movie => movie.Title.StartsWith("Star Wars: Episode", StringComparison.Ordinal));
        Assert.All(Neighbours(1219, 10), movie => Assert.Contains(movie.Genres, genre => genre is "Horror" or "Crime"));

        List<MovieRec.Core.Catalogue.Movie> Neighbours(int movieId, int count)
        {
            Assert.True(data.Catalogue.TryGetIndex(movieId, out var item));
            return [.. model.Neighbours.ItemsOf(item)[..count].ToArray().Select(neighbour => data.Catalogue[neighbour])];
        }
    }
}
