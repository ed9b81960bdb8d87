using System.Globalization;

namespace MovieRec.Core.Models;

/// <summary>One setting of a model kind.</summary>
/// <param name="Name">Its name in <c>--set name=value</c>.</param>
/// <param name="Default">Its default value.</param>
/// <param name="Minimum">Smallest value allowed.</param>
/// <param name="Maximum">Largest value allowed.</param>
/// <param name="Summary">What it does, in one sentence.</param>
/// <param name="Whole">True if only whole numbers are allowed.</param>
public sealed record ModelSetting(string Name, double Default, double Minimum, double Maximum, string Summary, bool Whole = false);

/// <summary>The checked settings of one fit: every setting of the kind has a finite value within its range.</summary>
public sealed class ModelSettings
{
    private readonly Dictionary<string, double> values;

    private ModelSettings(Dictionary<string, double> values) => this.values = values;

    /// <summary>All values by name.</summary>
    public IReadOnlyDictionary<string, double> Values => values;

    /// <summary>A setting's value.</summary>
    public double this[string name] => values[name];

    /// <summary>A whole-number setting's value.</summary>
    public int Whole(string name) => (int)values[name];

    /// <summary>The defaults of a kind, changed where <paramref name="given"/> says so.</summary>
    /// <param name="kind">The kind whose settings are meant.</param>
    /// <param name="given">Values by name, as typed.</param>
    /// <exception cref="ModelSettingException">A name is unknown, or a value is no number, not finite or out of range.</exception>
    public static ModelSettings For(IModelKind kind, IReadOnlyDictionary<string, string>? given = null)
    {
        var values = kind.Settings.ToDictionary(setting => setting.Name, setting => setting.Default);
        foreach (var (name, text) in given ?? new Dictionary<string, string>())
        {
            var setting = kind.Settings.FirstOrDefault(setting => setting.Name == name)
                ?? throw new ModelSettingException(name, $"'{kind.Name}' has no setting '{name}'; it has {string.Join(", ", values.Keys)}.");
            values[name] = Parse(setting, text);
        }

        return new(values);
    }

    private static double Parse(ModelSetting setting, string text)
    {
        var parsed = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value);
        var valid = parsed && value >= setting.Minimum && value <= setting.Maximum && (!setting.Whole || value == Math.Floor(value));
        return valid
            ? value
            : throw new ModelSettingException(setting.Name, string.Create(
                CultureInfo.InvariantCulture,
                $"'{setting.Name}' is '{text}'; it takes a {(setting.Whole ? "whole " : "")}number from {setting.Minimum} to {setting.Maximum}."));
    }
}

/// <summary>A model setting that cannot be used; the message is for the person who typed it.</summary>
/// <param name="setting">The setting's name.</param>
/// <param name="message">What is wrong and what is allowed.</param>
public sealed class ModelSettingException(string setting, string message) : Exception(message)
{
    /// <summary>The setting's name.</summary>
    public string Setting { get; } = setting;
}
