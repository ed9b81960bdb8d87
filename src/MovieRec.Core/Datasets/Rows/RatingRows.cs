using System.Runtime.CompilerServices;
using MovieRec.Core.Ratings;

namespace MovieRec.Core.Datasets.Rows;

/// <summary>Collects ratings as columns and makes a table of them in which every (user, film) occurs once.</summary>
internal sealed class RatingRows
{
    private readonly IdIndex movieIndex = new();
    private readonly List<int> movieIds = [];
    private int[] users = new int[1024];
    private int[] movies = new int[1024];
    private byte[] halves = new byte[1024];
    private long[] ratedAt = new long[1024];
    private int count;

    public UserIndex UserIndex { get; } = new();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(int user, int movieId, byte rating, long time)
    {
        var movie = movieIndex.Find(movieId);
        if (movie < 0)
        {
            movie = movieIds.Count;
            movieIndex.Set(movieId, movie);
            movieIds.Add(movieId);
        }

        if (count == users.Length)
        {
            Resize(checked(count * 2));
        }

        (users[count], movies[count], halves[count], ratedAt[count]) = (user, movie, rating, time);
        count++;
    }

    /// <summary>The table and the number of rows dropped from it: of one user's ratings of a film the newest stays, of equal times the last line.</summary>
    public (RatingTable Table, int Duplicates) Build()
    {
        var dropped = DropDuplicates();
        Resize(count);
        var table = new RatingTable
        {
            UserIds = UserIndex.Ids,
            MovieIds = movieIds,
            Users = users,
            Movies = movies,
            Halves = halves,
            RatedAt = ratedAt,
        };
        return (table, dropped);
    }

    // Files are nearly always grouped by user or by film; then the rows need no sorting and memory is read in order.
    private int DropDuplicates()
    {
        var superseded = IsGrouped(users) ? Superseded(users, movies, movieIds.Count, null)
            : IsGrouped(movies) ? Superseded(movies, users, UserIndex.Ids.Count, null)
            : Superseded(users, movies, movieIds.Count, RowsByUser());
        Remove(superseded);
        return superseded.Count;
    }

    // Indexes are given in order of appearance: those of a grouped column never fall.
    private bool IsGrouped(int[] column)
    {
        for (var row = 1; row < count; row++)
        {
            if (column[row] < column[row - 1])
            {
                return false;
            }
        }

        return true;
    }

    private List<int> Superseded(int[] outer, int[] inner, int innerCount, int[]? order)
    {
        var keptRow = new int[innerCount];
        var keptBy = new int[innerCount];
        var superseded = new List<int>();
        for (var at = 0; at < count; at++)
        {
            var row = order is null ? at : order[at];
            var (group, member) = (outer[row] + 1, inner[row]);
            if (keptBy[member] != group)
            {
                (keptBy[member], keptRow[member]) = (group, row);
            }
            else if (ratedAt[row] >= ratedAt[keptRow[member]])
            {
                superseded.Add(keptRow[member]);
                keptRow[member] = row;
            }
            else
            {
                superseded.Add(row);
            }
        }

        return superseded;
    }

    // A counting sort, which keeps the order of lines within a user.
    private int[] RowsByUser()
    {
        var starts = new int[UserIndex.Ids.Count + 1];
        foreach (var user in users.AsSpan(0, count))
        {
            starts[user + 1]++;
        }

        for (var user = 1; user < starts.Length; user++)
        {
            starts[user] += starts[user - 1];
        }

        var rows = new int[count];
        for (var row = 0; row < count; row++)
        {
            rows[starts[users[row]]++] = row;
        }

        return rows;
    }

    private void Remove(List<int> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        rows.Sort();
        var (to, next) = (rows[0], 0);
        for (var row = rows[0]; row < count; row++)
        {
            if (next < rows.Count && rows[next] == row)
            {
                next++;
                continue;
            }

            (users[to], movies[to], halves[to], ratedAt[to]) = (users[row], movies[row], halves[row], ratedAt[row]);
            to++;
        }

        count = to;
    }

    private void Resize(int size)
    {
        Array.Resize(ref users, size);
        Array.Resize(ref movies, size);
        Array.Resize(ref halves, size);
        Array.Resize(ref ratedAt, size);
    }
}
