using MovieRec.Core.Catalogue;
using MovieRec.Core.Datasets;
using MovieRec.Core.Models;
using MovieRec.Core.Ratings;

namespace MovieRec.Core.Evaluation.Splits;

/// <summary>Numbers the users and films of the files of one split, and makes matrices of them.</summary>
internal sealed class RawRatings
{
    private readonly Dictionary<string, int> users = [];
    private readonly Dictionary<int, int> items = [];
    private readonly List<Movie> movies = [];

    /// <summary>Starts with the films of a catalogue; ids met later are added without a title of their own.</summary>
    public RawRatings(MovieCatalogue catalogue)
    {
        foreach (var movie in catalogue.Movies)
        {
            items[movie.Id] = movies.Count;
            movies.Add(movie);
        }
    }

    public int UserCount => users.Count;

    public int UserOf(string id)
    {
        users.TryAdd(id, users.Count);
        return users[id];
    }

    public int ItemOf(int movieId)
    {
        if (items.TryAdd(movieId, movies.Count))
        {
            movies.Add(new(movieId, $"Movie {movieId}", null, []));
        }

        return items[movieId];
    }

    /// <summary>Reads a file of ratings and numbers its users and films.</summary>
    /// <exception cref="DatasetException">The file is missing, damaged or has too many malformed lines.</exception>
    public RatedRow[] Read(string path)
    {
        var table = DatasetReader.ReadRatingsFile(path).Ratings;
        return [.. Enumerable.Range(0, table.Count).Select(row => new RatedRow(
            UserOf(table.UserIds[table.Users[row]]), ItemOf(table.MovieIds[table.Movies[row]]), table.Halves[row] / 2f, table.RatedAt[row]))];
    }

    /// <summary>A matrix over all users and films met so far.</summary>
    public RatingMatrix Matrix(RatedRow[] rows) => RatingMatrix.FromRows(
        users.Count,
        movies.Count,
        Array.ConvertAll(rows, row => row.User),
        Array.ConvertAll(rows, row => row.Item),
        Array.ConvertAll(rows, row => row.Stars),
        Array.ConvertAll(rows, row => row.RatedAt));

    /// <summary>The split of two files' rows, checked for overlap.</summary>
    public EvaluationSplit Split(RatedRow[] train, RatedRow[] test)
    {
        var ratings = Matrix(train);
        return new EvaluationSplit(new TrainingData(new(movies), ratings), ratings, Matrix(test)).Checked();
    }
}

/// <summary>A numbered rating.</summary>
internal readonly record struct RatedRow(int User, int Item, float Stars, long RatedAt);
