using MovieRec.Core.Models;

namespace MovieRec.Core.Evaluation;

/// <summary>Hands typed settings to the models that have them.</summary>
internal static class EvaluationSettings
{
    /// <summary>The settings of each model, in order.</summary>
    /// <exception cref="ModelSettingException">No model has the setting, or its value is out of range.</exception>
    public static List<ModelSettings> Of(IReadOnlyList<IModelKind> kinds, IReadOnlyDictionary<string, string> given)
    {
        var perKind = kinds.Select(_ => new Dictionary<string, string>()).ToList();
        foreach (var (name, value) in given)
        {
            var dot = name.IndexOf('.', StringComparison.Ordinal);
            var (model, setting) = dot < 0 ? (null, name) : (name[..dot], name[(dot + 1)..]);
            var found = false;
            for (var at = 0; at < kinds.Count; at++)
            {
                if ((model is null || kinds[at].Name == model) && kinds[at].Settings.Any(known => known.Name == setting))
                {
                    perKind[at][setting] = value;
                    found = true;
                }
            }

            if (!found)
            {
                throw new ModelSettingException(name, $"No model of {string.Join(", ", kinds.Select(kind => kind.Name))} has a setting '{name}'.");
            }
        }

        return [.. kinds.Zip(perKind, ModelSettings.For)];
    }
}
