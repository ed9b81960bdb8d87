using System.Text.Json;
using System.Text.Json.Nodes;
using MovieRec.Core.Catalogue;
using MovieRec.Core.Datasets;
using MovieRec.Core.ModelFiles;
using MovieRec.Core.Ratings;
using MovieRec.Testing.Data;

namespace MovieRec.Core.Tests.Datasets;

public sealed class DatasetSnapshotTests : IDisposable
{
    private static readonly MovieCatalogue Catalogue = new(
    [
        new(7, "Amélie \"<&>\" 中", 2001, ["Comedy"]) { Directors = ["Jean-Pierre Jeunet"], Cast = ["Audrey Tautou"], Keywords = ["paris"], Overview = "A\nline." },
        new(9, "Untitled", null, []),
    ]);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_snapshot_is_read_back_as_it_was_written()
    {
        var manifest = Write();

        var (catalogue, ratings) = DatasetSnapshot.Read(folder.Path);

        Assert.Equal(JsonSerializer.Serialize(Catalogue.Movies), JsonSerializer.Serialize(catalogue.Movies));
        Assert.Equivalent(Ratings(), ratings, strict: true);
        Assert.Equal(("first", 2, 2, 3), (manifest.Name, manifest.Users, manifest.Movies, manifest.Ratings));
        Assert.Equivalent(manifest, DatasetSnapshot.ReadManifest(folder.Path), strict: true);
    }

    [Fact]
    public void An_empty_data_set_is_a_snapshot()
    {
        DatasetSnapshot.Write(folder.Path, "empty", MovieCatalogue.Empty, new() { UserIds = [], MovieIds = [], Users = [], Movies = [], Halves = [], RatedAt = [] });

        Assert.Equal(0, DatasetSnapshot.Read(folder.Path).Ratings.Count);
    }

    [Fact]
    public void A_name_by_content_changes_with_the_content_only()
    {
        var first = DatasetSnapshot.WriteNamedByContent(folder.Of("a"), "My Data (2024)", Catalogue, Ratings()).Name;
        var again = DatasetSnapshot.WriteNamedByContent(folder.Of("b"), "My Data (2024)", Catalogue, Ratings()).Name;
        var other = DatasetSnapshot.WriteNamedByContent(folder.Of("c"), "My Data (2024)", Catalogue, Ratings(halves: 3)).Name;

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
        Assert.Matches("^my-data-2024-[0-9a-f]{12}$", first);
    }

    [Theory]
    [InlineData("manifest.json")]
    [InlineData("catalogue.json")]
    [InlineData("ratings.safetensors")]
    public void A_missing_file_is_named(string file)
    {
        Write();
        File.Delete(folder.Of(file));

        Assert.Contains(file, Failure(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("catalogue.json")]
    [InlineData("ratings.safetensors")]
    public void A_changed_or_cut_file_is_named(string file)
    {
        Write();
        var bytes = File.ReadAllBytes(folder.Of(file));
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(folder.Of(file), bytes);
        Assert.Contains($"{file} is damaged", Failure(), StringComparison.Ordinal);

        File.WriteAllBytes(folder.Of(file), bytes[..^1]);
        Assert.Contains($"{file} has {bytes.Length - 1} bytes", Failure(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("users", 2)]
    [InlineData("users", -1)]
    [InlineData("movies", 2)]
    [InlineData("halves", 0)]
    [InlineData("halves", 11)]
    [InlineData("rated_at", -1)]
    [InlineData("movie_ids", 0)]
    public void A_value_out_of_bounds_is_named_even_under_a_right_hash(string tensor, int value)
    {
        var ratings = Ratings();
        switch (tensor)
        {
            case "users": ratings.Users[1] = value; break;
            case "movies": ratings.Movies[1] = value; break;
            case "halves": ratings.Halves[1] = (byte)value; break;
            case "rated_at": ratings.RatedAt[1] = value; break;
            default: ((int[])ratings.MovieIds)[1] = value; break;
        }

        DatasetSnapshot.Write(folder.Path, "bad", Catalogue, ratings);

        Assert.Contains($"'{tensor}' holds {value} at 1", Failure(), StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_that_disagree_with_the_manifest_are_refused()
    {
        Write();
        var manifest = JsonNode.Parse(folder.Read("manifest.json"))!;
        manifest["ratings"] = 4;
        folder.Write("manifest.json", manifest.ToJsonString());

        Assert.Contains("3 ratings", Failure(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[{\"id\":0,\"title\":\"x\",\"year\":null,\"genres\":[]}]")]
    [InlineData("[{\"id\":1,\"title\":null,\"year\":null,\"genres\":[]}]")]
    [InlineData("[{\"id\":1,\"title\":\"x\",\"year\":null,\"genres\":[]},{\"id\":1,\"title\":\"y\",\"year\":null,\"genres\":[]}]")]
    [InlineData("[{\"id\":1,\"title\":\"x\",\"year\":null,\"genres\":[]},null]")]
    public void A_file_that_is_no_catalogue_is_refused(string text)
    {
        folder.Write("catalogue.json", text);

        Assert.Throws<InvalidDataException>(() => CatalogueFile.Read(folder.Of("catalogue.json")));
    }

    [Fact]
    public void The_ratings_file_has_the_published_columns()
    {
        Write();

        using var file = SafetensorsFile.Open(folder.Of("ratings.safetensors"));

        Assert.Equal(
            ["halves:U8", "movie_ids:I32", "movies:I32", "rated_at:I64", "user_id_bytes:U8", "user_id_offsets:I32", "users:I32"],
            file.Tensors.Select(tensor => $"{tensor.Key}:{tensor.Value.Type}").Order(StringComparer.Ordinal));
    }

    private SnapshotManifest Write() => DatasetSnapshot.Write(folder.Path, "first", Catalogue, Ratings());

    private string Failure() => Assert.Throws<InvalidDataException>(() => DatasetSnapshot.Read(folder.Path)).Message;

    private static RatingTable Ratings(byte halves = 10) => new()
    {
        UserIds = (string[])["42", "zoë"],
        MovieIds = (int[])[9, 7],
        Users = [0, 1, 1],
        Movies = [0, 1, 0],
        Halves = [1, 6, halves],
        RatedAt = [0, 1_700_000_000_123, 5],
    };
}
