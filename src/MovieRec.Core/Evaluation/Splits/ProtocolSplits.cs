using MovieRec.Core.Catalogue;
using MovieRec.Core.Models;

namespace MovieRec.Core.Evaluation.Splits;

/// <summary>The splits of a protocol on a source, each made when it is asked for.</summary>
public static class ProtocolSplits
{
    private static readonly string[] MovieFiles = ["movies.csv", "movies.dat", "u.item", "movie_titles.csv"];

    /// <summary>Splits the source's ratings; the same seed gives the same splits.</summary>
    /// <exception cref="EvaluationException">The protocol does not fit the source, or training and test overlap.</exception>
    public static IEnumerable<EvaluationSplit> Of(EvaluationSource source, Protocol protocol, int seed) => protocol.Kind switch
    {
        ProtocolKind.Files => [FoldFiles.OfFiles(Given(source.TrainFile), Given(source.TestFile), MovieCatalogue.Empty)],
        ProtocolKind.Folds => FoldFiles.Read(Given(source.Folder), (int)protocol.Amount, Catalogue(source)),
        ProtocolKind.Random => RandomSplits.Folds(Data(source), (int)protocol.Amount, seed),
        ProtocolKind.Holdout => [RandomSplits.Holdout(Data(source), protocol.Amount, seed)],
        ProtocolKind.Stratified => [RandomSplits.Stratified(Data(source), protocol.Amount, seed)],
        ProtocolKind.Strong => [RandomSplits.Strong(Data(source), protocol.Amount, seed)],
        ProtocolKind.LeaveOneOut when source.Folder is { } folder && LeaveOneOutFiles.In(folder) => [LeaveOneOutFiles.Read(folder, Catalogue(source))],
        ProtocolKind.LeaveOneOut => [LeaveOneOut.Split(Data(source), seed)],
        _ => throw new EvaluationException($"There is no protocol {protocol.Kind}."),
    };

    private static string Given(string? path) =>
        path ?? throw new EvaluationException("This protocol needs split files, which these data do not have.");

    private static TrainingData Data(EvaluationSource source)
    {
        var dataset = source.Read();
        return TrainingData.From(dataset.Catalogue, dataset.Ratings);
    }

    // Split files alone are enough; a films' file beside them adds what content models need.
    private static MovieCatalogue Catalogue(EvaluationSource source) =>
        source.Folder is { } folder && MovieFiles.Any(name => File.Exists(Path.Combine(folder, name)))
            ? source.Read().Catalogue
            : MovieCatalogue.Empty;
}
