using System.Globalization;
using Azure.Data.Tables;
using MovieRec.Application.Ratings;

namespace MovieRec.Azure.Profiles;

/// <summary>A profile as an entity of the table <c>UserProfiles</c>: packed ratings in properties of at most 64 KiB.</summary>
internal static class ProfileEntity
{
    public const int MaximumPropertyBytes = 64 * 1024;
    private const string Count = "Count";
    private const string Updated = "Updated";
    private const string Erased = "ErasedAt";

    public static TableEntity Write(UserProfile profile)
    {
        var entity = new TableEntity(UserKey.Partition(profile.UserId), UserKey.Row(profile.UserId))
        {
            [Count] = profile.Ratings.Count,
            [Updated] = profile.UpdatedAt,
        };
        if (profile.ErasedAt is { } erased)
        {
            entity[Erased] = erased;
        }

        var part = 0;
        foreach (var bytes in PackedRatings.Pack(profile.Ratings).Chunk(MaximumPropertyBytes))
        {
            entity[Part(part++)] = bytes;
        }

        return entity;
    }

    public static UserProfile Read(TableEntity entity)
    {
        using var bytes = new MemoryStream();
        for (var part = 0; entity.GetBinary(Part(part)) is { } content; part++)
        {
            bytes.Write(content);
        }

        var userId = UserKey.UserId(entity.RowKey);
        var count = entity.GetInt32(Count) ?? throw new InvalidDataException($"The profile of '{userId}' has no {Count}.");
        return new(
            userId,
            PackedRatings.Unpack(bytes.ToArray(), count),
            entity.GetDateTimeOffset(Updated) ?? DateTimeOffset.UnixEpoch,
            entity.GetDateTimeOffset(Erased));
    }

    private static string Part(int part) => string.Create(CultureInfo.InvariantCulture, $"Ratings{part:00}");
}
