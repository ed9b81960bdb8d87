using MovieRec.Application.Ratings;
using MovieRec.Core.Ratings;

namespace MovieRec.Application.Datasets;

/// <summary>A rating table by users.</summary>
internal sealed class RatingsByUser
{
    private readonly RatingTable table;
    private readonly Dictionary<string, int> users;
    private readonly int[] starts;
    private readonly int[] rows;

    public RatingsByUser(RatingTable table)
    {
        this.table = table;
        users = new(UserCount, StringComparer.Ordinal);
        for (var user = 0; user < UserCount; user++)
        {
            users.Add(table.UserIds[user], user);
        }

        starts = new int[UserCount + 1];
        rows = new int[table.Count];
        GroupRows();
    }

    public int UserCount => table.UserIds.Count;

    public string UserId(int user) => table.UserIds[user];

    public bool TryGetUser(string userId, out int user) => users.TryGetValue(userId, out user);

    public IEnumerable<ProfileRating> Of(int user)
    {
        for (var at = starts[user]; at < starts[user + 1]; at++)
        {
            var row = rows[at];
            yield return new(
                table.MovieIds[table.Movies[row]],
                HalfStars.FromHalves(table.Halves[row]),
                DateTimeOffset.FromUnixTimeMilliseconds(table.RatedAt[row]),
                Guid.Empty);
        }
    }

    private void GroupRows()
    {
        foreach (var user in table.Users)
        {
            starts[user + 1]++;
        }

        for (var user = 0; user < UserCount; user++)
        {
            starts[user + 1] += starts[user];
        }

        var next = starts[..^1];
        for (var row = 0; row < rows.Length; row++)
        {
            rows[next[table.Users[row]]++] = row;
        }
    }
}
