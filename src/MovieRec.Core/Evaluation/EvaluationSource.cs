using MovieRec.Core.Datasets;

namespace MovieRec.Core.Evaluation;

/// <summary>Where the ratings of an evaluation come from: a data set, a folder that may hold split files, or two files.</summary>
public sealed class EvaluationSource
{
    private readonly Lazy<Dataset>? dataset;

    private EvaluationSource(string name, Lazy<Dataset>? dataset)
    {
        Name = name;
        this.dataset = dataset;
    }

    /// <summary>A short name for the report.</summary>
    public string Name { get; }

    /// <summary>The folder, where there is one.</summary>
    public string? Folder { get; private init; }

    /// <summary>The training file, where the split is given as two files.</summary>
    public string? TrainFile { get; private init; }

    /// <summary>The test file, where the split is given as two files.</summary>
    public string? TestFile { get; private init; }

    /// <summary>The protocol that these data imply.</summary>
    public Protocol DefaultProtocol => TrainFile is not null ? new(ProtocolKind.Files, 0)
        : Folder is not null ? Protocol.DefaultFor(Folder)
        : new(ProtocolKind.Holdout, 0.2);

    /// <summary>A data set in memory.</summary>
    public static EvaluationSource Of(Dataset dataset) => new(dataset.Name, new(dataset));

    /// <summary>A folder with a data set, split files, or both.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="read">Reads its data set, only if the protocol needs it; null to read it with the default options.</param>
    public static EvaluationSource OfFolder(string folder, Func<string, Dataset>? read = null)
    {
        read ??= path => DatasetReader.Read(path, DatasetReadOptions.Default, null, default);
        return new(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))), new(() => read(folder))) { Folder = folder };
    }

    /// <summary>A training and a test file of ratings, in any of the layouts that import knows.</summary>
    public static EvaluationSource OfFiles(string train, string test) =>
        new($"{Path.GetFileName(train)} / {Path.GetFileName(test)}", null) { TrainFile = train, TestFile = test };

    internal Dataset Read() => dataset?.Value ?? throw new EvaluationException("This protocol needs a data set; a training and a test file are a split already.");
}
