using MovieRec.Core.ModelFiles;

namespace MovieRec.Core.Models;

/// <summary>One kind of model: its settings, how it is fitted, how it is read back.</summary>
public interface IModelKind
{
    /// <summary>The name used on the command line and in model files.</summary>
    string Name { get; }

    /// <summary>The settings it takes, with their defaults and ranges.</summary>
    IReadOnlyList<ModelSetting> Settings { get; }

    /// <summary>Fits a model. The same data, settings and seed give the same model, whatever the number of threads.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    IModel Fit(TrainingData data, ModelSettings settings, TrainingContext context);

    /// <summary>Reads a fitted model's tensors.</summary>
    /// <exception cref="InvalidDataException">A tensor is missing or has the wrong type or shape; the message names it.</exception>
    IModel Read(SafetensorsFile file);
}
