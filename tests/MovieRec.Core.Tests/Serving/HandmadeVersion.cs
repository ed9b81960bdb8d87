using MovieRec.Core.Catalogue;
using MovieRec.Core.ModelFiles;
using MovieRec.Core.Models;
using MovieRec.Core.Models.Content;
using MovieRec.Core.Models.Popular;
using MovieRec.Core.Ratings;
using MovieRec.Core.Serving;
using MovieRec.Testing.Data;

namespace MovieRec.Core.Tests.Serving;

/// <summary>
/// A version of eight films. Item: id, genre, popularity, and base score of the main model:
/// <code>
/// 0: 10 Space One      Sci-Fi          5 ratings   base 5
/// 1: 11 Space Two      Sci-Fi          4           base 4
/// 2: 12 Space Three    Sci-Fi|Comedy   3           base 3
/// 3: 13 Laughing Cats  Comedy          6           base 2
/// 4: 14 Laughing Dogs  Comedy          2           base 1
/// 5: 15 Ghost House    Horror          1           base 0
/// 6: 16 Space Four     Sci-Fi          0           cold
/// 7: 17 (nothing known)                0           cold
/// </code>
/// The main model finds 0, 1 and 2 alike (0.8), 3 and 4 (0.9), 2 and 5 opposites (-0.5), and nothing else.
/// </summary>
internal sealed class HandmadeVersion : IDisposable
{
    public static readonly ModelKinds Kinds = new([new PopularKind(), new ContentKind(), new HandmadeKind()]);

    public static readonly MovieCatalogue Films = new(
    [
        new(10, "Space One", 1977, ["Sci-Fi"]),
        new(11, "Space Two", 1980, ["Sci-Fi"]),
        new(12, "Space Three", 1983, ["Sci-Fi", "Comedy"]),
        new(13, "Laughing Cats", 2001, ["Comedy"]),
        new(14, "Laughing Dogs", 2003, ["Comedy"]),
        new(15, "Ghost House", 1950, ["Horror"]),
        new(16, "Space Four", 1986, ["Sci-Fi"]),
        new(17, "It", null, []),
    ]);

    private static readonly int[] Popularity = [5, 4, 3, 6, 2, 1, 0, 0];

    private readonly TemporaryFolder folder = new();

    public HandmadeVersion(string main = HandmadeKind.KindName)
    {
        Manifest = Write(folder.Path, main);
        Model = ServingModel.Open(folder.Path, Kinds);
    }

    public string Path => folder.Path;

    public ModelManifest Manifest { get; }

    public ServingModel Model { get; }

    public static ModelManifest Write(string folder, string main = HandmadeKind.KindName)
    {
        List<IModel> models = [Fit(new PopularKind()), Fit(new ContentKind())];
        if (main == HandmadeKind.KindName)
        {
            models.Add(MainModel());
        }

        return ModelFolder.Write(folder, new("v1", main, DateTimeOffset.UnixEpoch, "snapshot"), Films, models);
    }

    public static HandmadeModel MainModel()
    {
        var similarities = new float[64];
        Alike(0.8f, 0, 1, 2);
        Alike(0.9f, 3, 4);
        Alike(-0.5f, 2, 5);
        Alike(HandmadeModel.Unknown, 0, 1, 2, 3, 4, 5, 6, 7);
        return new([5, 4, 3, 2, 1, 0, HandmadeModel.Unknown, HandmadeModel.Unknown], similarities);

        void Alike(float similarity, params int[] items)
        {
            foreach (var (first, second) in items.SelectMany(first => items.Select(second => (first, second))))
            {
                var cold = first > 5 || second > 5;
                similarities[(first * 8) + second] = similarity < 1000 || cold ? similarity : similarities[(first * 8) + second];
            }
        }
    }

    public void Dispose()
    {
        Model.Dispose();
        folder.Dispose();
    }

    private static IModel Fit(IModelKind kind)
    {
        var rows = Popularity.SelectMany((count, item) => Enumerable.Range(0, count).Select(user => (user, item))).ToList();
        var ratings = RatingMatrix.FromRows(
            6, 8, [.. rows.Select(row => row.user)], [.. rows.Select(row => row.item)], [.. rows.Select(_ => 4f)], new long[rows.Count]);
        return kind.Fit(new(Films, ratings), ModelSettings.For(kind), new());
    }
}
