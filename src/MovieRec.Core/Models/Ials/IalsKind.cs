using MovieRec.Core.ModelFiles;

namespace MovieRec.Core.Models.Ials;

/// <summary>
/// Matrix factorisation of implicit feedback by alternating least squares: Hu, Koren, Volinsky, "Collaborative Filtering for
/// Implicit Feedback Datasets" (2008), with the loss and the frequency-scaled regularisation of Rendle, Krichene, Zhang, Koren,
/// "Revisiting the Performance of iALS on Item Recommendation Benchmarks" (2022).
/// </summary>
public sealed class IalsKind : IModelKind
{
    /// <summary>The kind's name and the prefix of its tensors.</summary>
    public const string KindName = "ials";

    /// <inheritdoc/>
    public string Name => KindName;

    /// <inheritdoc/>
    public IReadOnlyList<ModelSetting> Settings { get; } =
    [
        new("factors", 192, 1, 2048, "Length of the user and item factors.", Whole: true),
        new("sweeps", 12, 1, 1000, "Times that all user factors and all item factors are solved for.", Whole: true),
        new("regularization", 0.007, 1e-6, 1e3, "Weight of the factors' squared length, scaled by frequency."),
        new("regularizationExponent", 1, 0, 2, "Power of the frequency that scales the regularisation."),
        new("unobservedWeight", 0.3, 1e-6, 1e3, "Weight of the pairs without a rating; a rating weighs 1 more."),
        new("grading", 1, 0, 1, "How far a low rating pushes away when a user is folded in; 0 takes every rating as an interaction."),
        new("initialDeviation", 0.1, 1e-6, 1e3, "Standard deviation of the initial factors times the root of their number."),
    ];

    /// <inheritdoc/>
    public IModel Fit(TrainingData data, ModelSettings settings, TrainingContext context) =>
        new IalsTrainer(data.Ratings, settings, context).Fit();

    /// <inheritdoc/>
    public IModel Read(SafetensorsFile file) => IalsTensors.Read(file);
}
