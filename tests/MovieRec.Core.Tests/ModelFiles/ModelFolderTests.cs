using System.Text.Json.Nodes;
using MovieRec.Core.ModelFiles;
using MovieRec.Core.Tests.Serving;
using MovieRec.Testing.Data;

namespace MovieRec.Core.Tests.ModelFiles;

public sealed class ModelFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ModelManifest written;

    public ModelFolderTests()
    {
        folder.Write("report.html", "<p>");
        written = HandmadeVersion.Write(folder.Path);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_intact_version_verifies_and_its_manifest_reads_as_written()
    {
        var read = ModelFolder.Verify(folder.Path, HandmadeVersion.Kinds);

        Assert.Equal(["catalogue.json", "report.html", "serving.safetensors"], read.Files.Keys.Order());
        Assert.Equal(written.Files, read.Files);
        Assert.Equal(8, read.Movies);
        Assert.Equal(("v1", "handmade", "snapshot"), (read.Version, read.Model, read.Snapshot));
    }

    [Fact]
    public void Hashes_are_sha256_in_lower_case_hex_and_the_manifest_is_camel_case_json()
    {
        var files = JsonNode.Parse(folder.Read("manifest.json"))!["files"]!;

        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("<p>"u8)), files["report.html"]!["sha256"]!.GetValue<string>());
        Assert.Equal(3, files["report.html"]!["bytes"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("catalogue.json")]
    [InlineData("serving.safetensors")]
    [InlineData("report.html")]
    [InlineData("manifest.json")]
    public void A_missing_file_is_named(string file)
    {
        File.Delete(folder.Of(file));

        Assert.Contains($"'{file}' is missing", Broken(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("catalogue.json")]
    [InlineData("serving.safetensors")]
    public void One_changed_byte_is_found_by_hash_and_one_more_by_size(string file)
    {
        var bytes = File.ReadAllBytes(folder.Of(file));
        bytes[^2] ^= 1;
        File.WriteAllBytes(folder.Of(file), bytes);
        Assert.Contains($"'{file}' has SHA-256", Broken(), StringComparison.Ordinal);

        File.WriteAllBytes(folder.Of(file), [.. bytes, 0]);
        Assert.Contains($"'{file}' has {bytes.Length + 1} bytes", Broken(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("/etc/passwd")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("C:evil")]
    [InlineData("..")]
    [InlineData("")]
    [InlineData("manifest.json")]
    public void A_name_that_leads_elsewhere_is_refused(string name)
    {
        Edit(manifest => manifest["files"]!.AsObject()[name] = new JsonObject { ["bytes"] = 3, ["sha256"] = "00" });

        Assert.Contains("no plain file name", Broken(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("files")]
    [InlineData("version")]
    public void A_manifest_that_lacks_something_is_refused(string property)
    {
        Edit(manifest => manifest.Remove(property));

        Assert.Contains("manifest", Broken(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_that_is_no_json_is_refused()
    {
        folder.Write("manifest.json", "{");

        Assert.Contains("no manifest", Broken(), StringComparison.Ordinal);
    }

    [Fact]
    public void Films_must_agree_between_manifest_catalogue_and_tensors()
    {
        Edit(manifest => manifest["movies"] = 9);
        Assert.Contains("manifest has 9 films", Broken(), StringComparison.Ordinal);

        Rewrite("catalogue.json", text => text.Replace("\"id\":10,", "\"id\":77,", StringComparison.Ordinal));
        Edit(manifest => manifest["movies"] = 8);
        Assert.Contains("film 77", Broken(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_main_models_tensors_must_be_there()
    {
        Edit(manifest => manifest["model"] = "ials");

        Assert.Contains("main model 'ials'", Broken(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void Numbers_that_are_none_are_found_and_the_tensor_named(float value)
    {
        ModelFolder.Write(folder.Path, written, HandmadeVersion.Films, [new HandmadeModel([0, 0, 0, 0, 0, 0, 0, value], new float[64])]);

        Assert.Contains("'handmade.bases' holds NaN or infinity", Broken(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_of_another_size_is_not_written()
    {
        var exception = Assert.Throws<ArgumentException>(
            () => ModelFolder.Write(folder.Path, written, HandmadeVersion.Films, [new HandmadeModel([1, 2], new float[4])]));

        Assert.Contains("has 2 items, the catalogue 8", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_without_its_main_model_is_not_written() =>
        Assert.Throws<ArgumentException>(() => ModelFolder.Write(folder.Path, written, HandmadeVersion.Films, []));

    [Fact]
    public void A_model_whose_tensors_disagree_is_found_when_kinds_are_given()
    {
        ModelFolder.Write(folder.Path, written, HandmadeVersion.Films, [new Lopsided()]);
        ModelFolder.Verify(folder.Path);

        Assert.Contains("handmade.similarities", Broken(), StringComparison.Ordinal);
    }

    private string Broken() => Assert.Throws<InvalidDataException>(() => ModelFolder.Verify(folder.Path, HandmadeVersion.Kinds)).Message;

    private void Rewrite(string file, Func<string, string> change)
    {
        folder.Write(file, change(folder.Read(file)));
        var content = File.ReadAllBytes(folder.Of(file));
        Edit(manifest => manifest["files"]![file] = new JsonObject
        {
            ["bytes"] = content.Length,
            ["sha256"] = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)),
        });
    }

    private void Edit(Action<JsonObject> change)
    {
        var manifest = JsonNode.Parse(folder.Read("manifest.json"))!.AsObject();
        change(manifest);
        folder.Write("manifest.json", manifest.ToJsonString());
    }

    private sealed class Lopsided : MovieRec.Core.Models.IModel
    {
        public string Name => HandmadeKind.KindName;

        public int ItemCount => 8;

        public void Score(MovieRec.Core.Ratings.UserHistory user, Span<float> scores) => scores.Clear();

        public void Write(SafetensorsWriter file)
        {
            file.Add<float>("handmade.bases", new float[8]);
            file.Add<float>("handmade.similarities", new float[16], 4, 4);
        }
    }
}
