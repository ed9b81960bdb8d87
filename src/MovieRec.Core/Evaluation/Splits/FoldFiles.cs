using MovieRec.Core.Catalogue;

namespace MovieRec.Core.Evaluation.Splits;

/// <summary>The official folds of a folder: pairs of <c>u1.base</c> and <c>u1.test</c>, <c>u2.base</c> and <c>u2.test</c>, and so on.</summary>
internal static class FoldFiles
{
    /// <summary>The numbers of the folds in a folder.</summary>
    public static IReadOnlyList<int> In(string folder) =>
        [.. Enumerable.Range(1, 100).TakeWhile(fold => File.Exists(Base(folder, fold)) && File.Exists(Test(folder, fold)))];

    public static IEnumerable<EvaluationSplit> Read(string folder, int only, MovieCatalogue catalogue)
    {
        var folds = In(folder);
        if (folds.Count == 0)
        {
            throw new EvaluationException($"'{folder}' has no official folds (u1.base, u1.test, …); use another protocol, for example random:5.");
        }

        if (only > folds.Count)
        {
            throw new EvaluationException($"'{folder}' has folds 1 to {folds.Count}, not {only}.");
        }

        return folds.Where(fold => only == 0 || fold == only).Select(fold => OfFiles(Base(folder, fold), Test(folder, fold), catalogue));
    }

    /// <summary>The split that a training and a test file make.</summary>
    public static EvaluationSplit OfFiles(string train, string test, MovieCatalogue catalogue)
    {
        var ids = new RawRatings(catalogue);
        var trained = ids.Read(train);
        return ids.Split(trained, ids.Read(test));
    }

    private static string Base(string folder, int fold) => Path.Combine(folder, $"u{fold}.base");

    private static string Test(string folder, int fold) => Path.Combine(folder, $"u{fold}.test");
}
