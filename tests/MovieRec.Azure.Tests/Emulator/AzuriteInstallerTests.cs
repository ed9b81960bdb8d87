using MovieRec.Azure.Emulator;
using MovieRec.Testing.Data;

namespace MovieRec.Azure.Tests.Emulator;

public sealed class AzuriteInstallerTests
{
    [Fact]
    public async Task A_failing_program_is_reported_with_its_output_and_a_missing_one_with_the_remedy()
    {
        using var folder = new TemporaryFolder();

        var missing = await Assert.ThrowsAsync<AzuriteException>(() => NpmRun.RunAsync("no-such-program", [], folder.Path, default));
        var failing = await Assert.ThrowsAsync<AzuriteException>(() => NpmRun.RunAsync("dotnet", ["no-such-verb"], folder.Path, default));

        Assert.Contains("nodejs.org", missing.Message, StringComparison.Ordinal);
        Assert.Contains("no-such-verb", failing.Message[failing.Message.IndexOf('\n', StringComparison.Ordinal)..], StringComparison.Ordinal);
    }
}
