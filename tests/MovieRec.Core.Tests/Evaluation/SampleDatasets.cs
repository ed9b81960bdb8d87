using MovieRec.Core.Datasets;
using MovieRec.Core.Ratings;
using MovieRec.Testing.Models;

namespace MovieRec.Core.Tests.Evaluation;

internal static class SampleDatasets
{
    // The two tastes as a data set; a user's later items are rated later.
    public static Dataset Tastes(int users)
    {
        var data = ModelSamples.TastesOf(users, seed: 11);
        var rows = Enumerable.Range(0, data.Ratings.UserCount)
            .SelectMany(user => Enumerable.Range(data.Ratings.Offsets[user], data.Ratings.ItemsOf(user).Length).Select(at => (user, at))).ToList();
        var table = new RatingTable
        {
            UserIds = [.. Enumerable.Range(0, users).Select(user => $"user {user}")],
            MovieIds = [.. data.Catalogue.Movies.Select(movie => movie.Id)],
            Users = [.. rows.Select(row => row.user)],
            Movies = [.. rows.Select(row => data.Ratings.Items[row.at])],
            Halves = [.. rows.Select(row => (byte)(data.Ratings.Stars[row.at] * 2))],
            RatedAt = [.. rows.Select(row => 1000L + row.at)],
        };
        return new("tastes", data.Catalogue, table, new() { Format = "sample" });
    }
}
