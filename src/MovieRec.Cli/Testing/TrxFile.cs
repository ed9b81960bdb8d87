using System.Xml.Linq;

namespace MovieRec.Cli.Testing;

/// <summary>Reads the test platform's result file (.trx).</summary>
internal static class TrxFile
{
    private static readonly XNamespace Schema = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <summary>The outcomes in the file; whatever neither passed nor was skipped counts as failed.</summary>
    public static TestOutcomes Read(string project, TextReader reader)
    {
        var passed = 0;
        var failed = new List<FailedTest>();
        var skipped = new List<SkippedTest>();
        foreach (var result in XDocument.Load(reader).Descendants(Schema + "UnitTestResult"))
        {
            var name = (string?)result.Attribute("testName") ?? "?";
            var error = result.Element(Schema + "Output")?.Element(Schema + "ErrorInfo");
            var message = ((string?)error?.Element(Schema + "Message") ?? (string?)result.Element(Schema + "Output")?.Element(Schema + "StdOut"))?.Trim();
            switch ((string?)result.Attribute("outcome"))
            {
                case "Passed":
                    passed++;
                    break;
                case "NotExecuted":
                    skipped.Add(new(project, name, message ?? "no reason given"));
                    break;
                default:
                    failed.Add(new(project, name, message ?? "no message", ((string?)error?.Element(Schema + "StackTrace"))?.TrimEnd() ?? ""));
                    break;
            }
        }

        return new(passed, failed, skipped);
    }
}
