using System.Text;
using MovieRec.Core.ModelFiles;
using MovieRec.Core.Ratings;

namespace MovieRec.Core.Datasets;

/// <summary>
/// A rating table as a safetensors file: columns <c>users</c> and <c>movies</c> (I32 indexes), <c>halves</c> (U8), <c>rated_at</c> (I64,
/// Unix milliseconds), and the lists they index, <c>movie_ids</c> (I32) and the user ids as <c>user_id_bytes</c> (UTF-8) cut at
/// <c>user_id_offsets</c> (I32, one more than there are users).
/// </summary>
internal static class RatingsTensors
{
    public const string FileName = "ratings.safetensors";

    private const string UsersName = "users";
    private const string MoviesName = "movies";
    private const string HalvesName = "halves";
    private const string RatedAtName = "rated_at";
    private const string MovieIdsName = "movie_ids";
    private const string UserIdBytesName = "user_id_bytes";
    private const string UserIdOffsetsName = "user_id_offsets";

    public static void Write(string path, RatingTable ratings)
    {
        var offsets = new int[ratings.UserIds.Count + 1];
        using var bytes = new MemoryStream();
        for (var user = 0; user < ratings.UserIds.Count; user++)
        {
            bytes.Write(Encoding.UTF8.GetBytes(ratings.UserIds[user]));
            offsets[user + 1] = checked((int)bytes.Length);
        }

        var writer = new SafetensorsWriter();
        writer.Add<int>(UsersName, ratings.Users);
        writer.Add<int>(MoviesName, ratings.Movies);
        writer.Add<byte>(HalvesName, ratings.Halves);
        writer.Add<long>(RatedAtName, ratings.RatedAt);
        writer.Add<int>(MovieIdsName, ratings.MovieIds.ToArray());
        writer.Add<byte>(UserIdBytesName, bytes.ToArray());
        writer.Add<int>(UserIdOffsetsName, offsets);
        writer.Save(path);
    }

    public static RatingTable Read(string path)
    {
        using var file = SafetensorsFile.Open(path);
        var users = file.Get<int>(UsersName, -1).ToArray();
        var table = new RatingTable
        {
            UserIds = UserIds(file),
            MovieIds = file.Get<int>(MovieIdsName, -1).ToArray(),
            Users = users,
            Movies = file.Get<int>(MoviesName, users.Length).ToArray(),
            Halves = file.Get<byte>(HalvesName, users.Length).ToArray(),
            RatedAt = file.Get<long>(RatedAtName, users.Length).ToArray(),
        };
        Check<int>(table.Users, 0, table.UserIds.Count - 1, UsersName);
        Check<int>(table.Movies, 0, table.MovieIds.Count - 1, MoviesName);
        Check<byte>(table.Halves, 1, 10, HalvesName);
        Check<long>(table.RatedAt, 0, DateTimeOffset.MaxValue.ToUnixTimeMilliseconds(), RatedAtName);
        Check<int>((int[])table.MovieIds, 1, int.MaxValue, MovieIdsName);
        CheckDistinct(table.MovieIds, MovieIdsName);
        CheckDistinct(table.UserIds, UserIdBytesName);
        return table;
    }

    private static string[] UserIds(SafetensorsFile file)
    {
        var bytes = file.Get<byte>(UserIdBytesName, -1).Span;
        var offsets = file.Get<int>(UserIdOffsetsName, -1).Span;
        if (offsets.IsEmpty || offsets[0] != 0 || offsets[^1] != bytes.Length)
        {
            throw new InvalidDataException($"Tensor '{UserIdOffsetsName}' does not run from 0 to the {bytes.Length} bytes of '{UserIdBytesName}'.");
        }

        var ids = new string[offsets.Length - 1];
        for (var user = 0; user < ids.Length; user++)
        {
            if (offsets[user + 1] <= offsets[user] || offsets[user + 1] > bytes.Length)
            {
                throw new InvalidDataException($"Tensor '{UserIdOffsetsName}' does not ascend at {user}.");
            }

            ids[user] = Encoding.UTF8.GetString(bytes[offsets[user]..offsets[user + 1]]);
        }

        return ids;
    }

    private static void Check<T>(ReadOnlySpan<T> values, T minimum, T maximum, string name) where T : unmanaged, IComparable<T>
    {
        for (var at = 0; at < values.Length; at++)
        {
            if (values[at].CompareTo(minimum) < 0 || values[at].CompareTo(maximum) > 0)
            {
                throw new InvalidDataException($"Tensor '{name}' holds {values[at]} at {at}, outside {minimum} to {maximum}.");
            }
        }
    }

    private static void CheckDistinct<T>(IReadOnlyCollection<T> values, string name) where T : notnull
    {
        if (values.ToHashSet().Count != values.Count)
        {
            throw new InvalidDataException($"Tensor '{name}' holds an id twice.");
        }
    }
}
