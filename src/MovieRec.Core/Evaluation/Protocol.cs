using System.Globalization;
using MovieRec.Core.Evaluation.Splits;

namespace MovieRec.Core.Evaluation;

/// <summary>How ratings are divided into a training and a test set.</summary>
public enum ProtocolKind
{
    /// <summary>The official folds in the folder, <c>u1.base</c> and <c>u1.test</c> and so on.</summary>
    Folds,

    /// <summary>K-fold cross-validation over shuffled ratings.</summary>
    Random,

    /// <summary>A random fraction of all ratings is the test set.</summary>
    Holdout,

    /// <summary>The same fraction of every user's ratings is the test set.</summary>
    Stratified,

    /// <summary>One item of each user is ranked among 99 negatives (He et al., "Neural Collaborative Filtering", 2017).</summary>
    LeaveOneOut,

    /// <summary>A fraction of the users is held out whole; 80 % of their items fold in, 20 % are scored (Marlin, 2004).</summary>
    Strong,

    /// <summary>A training and a test file.</summary>
    Files,
}

/// <summary>A protocol with its parameter.</summary>
/// <param name="Kind">The protocol.</param>
/// <param name="Amount">
/// The fraction of holdout, stratified and strong; the number of folds of random; the one fold to use of folds, 0 for all; else 0.
/// </param>
public readonly record struct Protocol(ProtocolKind Kind, double Amount)
{
    private const string Known = "folds, folds:N, random:K, holdout:F, stratified:F, leave-one-out, strong:F";

    /// <summary>Reads a protocol as it is typed, for example <c>holdout:0.2</c>.</summary>
    /// <exception cref="EvaluationException">It is none of the known ones, or its parameter is out of range.</exception>
    public static Protocol Parse(string text)
    {
        var parts = text.Split(':', 2);
        var given = parts.Length == 2;
        var amount = 0.0;
        if (given && !double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out amount))
        {
            throw new EvaluationException($"Protocol '{text}': '{parts[1]}' is no number.");
        }

        return parts[0] switch
        {
            "folds" when !given || (amount >= 1 && amount == Math.Floor(amount)) => new(ProtocolKind.Folds, amount),
            "folds" => throw new EvaluationException($"Protocol '{text}': a fold's number is whole and at least 1."),
            "leave-one-out" when !given => new(ProtocolKind.LeaveOneOut, 0),
            "random" => new(ProtocolKind.Random, Folds(text, given ? amount : 5)),
            "holdout" => new(ProtocolKind.Holdout, Fraction(text, given ? amount : 0.2)),
            "stratified" => new(ProtocolKind.Stratified, Fraction(text, given ? amount : 0.25)),
            "strong" => new(ProtocolKind.Strong, Fraction(text, given ? amount : 0.1)),
            _ => throw new EvaluationException($"There is no protocol '{text}'; there are {Known}."),
        };
    }

    /// <summary>The protocol that a folder's files imply: its split files if it has them, else <c>holdout:0.2</c>.</summary>
    public static Protocol DefaultFor(string folder) =>
        LeaveOneOutFiles.In(folder) ? new(ProtocolKind.LeaveOneOut, 0)
        : FoldFiles.In(folder).Count > 0 ? new(ProtocolKind.Folds, 0)
        : new(ProtocolKind.Holdout, 0.2);

    /// <summary>The protocol as it is typed.</summary>
    public override string ToString() => Kind switch
    {
        ProtocolKind.LeaveOneOut => "leave-one-out",
        ProtocolKind.Folds when Amount == 0 => "folds",
        ProtocolKind.Files => "files",
        _ => string.Create(CultureInfo.InvariantCulture, $"{Kind.ToString().ToLowerInvariant()}:{Amount}"),
    };

    private static double Fraction(string text, double amount) => amount is > 0 and < 1
        ? amount
        : throw new EvaluationException($"Protocol '{text}': the fraction must lie between 0 and 1.");

    private static double Folds(string text, double amount) => amount is >= 2 and <= 100 && amount == Math.Floor(amount)
        ? amount
        : throw new EvaluationException($"Protocol '{text}': the number of folds is whole, from 2 to 100.");
}
