using System.Globalization;
using MovieRec.Application.Http.Problems;

namespace MovieRec.Application.Http.Requests;

/// <summary>
/// The fields of a request, wherever they come from. Reading one that is wrong adds an error and returns null (or nothing, for lists).
/// </summary>
/// <param name="errors">Receives what is wrong.</param>
/// <param name="path">What to put before a field's name in errors.</param>
/// <param name="names">How names compare.</param>
public abstract class RequestFields(FieldErrors errors, string path, StringComparer names)
{
    private readonly HashSet<string> known = new(names);

    /// <summary>The names that the request has.</summary>
    protected abstract IEnumerable<string> Names { get; }

    /// <summary>A whole number.</summary>
    public int? WholeNumber(string name, int minimum, int maximum)
    {
        var value = Read<int?>(name, TryWholeNumber, Range("a whole number", minimum, maximum));
        return InRange(name, value, "a whole number", minimum, maximum);
    }

    /// <summary>A number.</summary>
    public double? Number(string name, double minimum, double maximum)
    {
        var value = Read<double?>(name, TryNumber, Range("a number", minimum, maximum));
        return InRange(name, value, "a number", minimum, maximum);
    }

    /// <summary>True or false.</summary>
    public bool? Boolean(string name) => Read<bool?>(name, TryBoolean, "must be true or false");

    /// <summary>A text.</summary>
    public string? Text(string name, int maximumLength)
    {
        known.Add(name);
        if (!TryText(name, out var value))
        {
            Wrong(name, "must be one text");
        }
        else if (value?.Length > maximumLength)
        {
            Wrong(name, $"must be at most {maximumLength} characters long");
            return null;
        }

        return value;
    }

    /// <summary>One of some words.</summary>
    public string? Choice(string name, IReadOnlyList<string> words)
    {
        var value = Text(name, 100);
        if (value is null || words.Contains(value))
        {
            return value;
        }

        Wrong(name, $"must be one of {string.Join(", ", words)}");
        return null;
    }

    /// <summary>A list of texts.</summary>
    public IReadOnlyList<string> Texts(string name) => Read<IReadOnlyList<string>?>(name, TryTexts, "must be a text or a list of texts") ?? [];

    /// <summary>A list of whole numbers.</summary>
    public IReadOnlyList<int> WholeNumbers(string name, int maximumCount)
    {
        var values = Read<IReadOnlyList<int>?>(name, TryWholeNumbers, "must be a list of whole numbers") ?? [];
        if (values.Count <= maximumCount)
        {
            return values;
        }

        Wrong(name, string.Create(CultureInfo.InvariantCulture, $"must have at most {maximumCount} entries, not {values.Count}"));
        return [];
    }

    /// <summary>Says that a field is wrong.</summary>
    public void Wrong(string name, string message) => errors.Add(path + name, $"'{name}' {message}.");

    /// <summary>Adds an error for every field that was not asked for: a mistyped name must not silently do nothing.</summary>
    public void RejectOthers()
    {
        foreach (var name in Names.Where(name => !known.Contains(name)))
        {
            Wrong(name, known.Count == 0 ? "is not known; none is" : $"is not known; known are {string.Join(", ", known)}");
        }
    }

    /// <summary>Marks a name as known.</summary>
    protected void Know(string name) => known.Add(name);

    /// <summary>Null if the field is absent; false if it is not a whole number.</summary>
    protected abstract bool TryWholeNumber(string name, out int? value);

    /// <summary>Null if the field is absent; false if it is not a finite number.</summary>
    protected abstract bool TryNumber(string name, out double? value);

    /// <summary>Null if the field is absent; false if it is neither true nor false.</summary>
    protected abstract bool TryBoolean(string name, out bool? value);

    /// <summary>Null if the field is absent; false if it is not one text.</summary>
    protected abstract bool TryText(string name, out string? value);

    /// <summary>Null if the field is absent; false if it is not a list of texts.</summary>
    protected abstract bool TryTexts(string name, out IReadOnlyList<string>? values);

    /// <summary>Null if the field is absent; false if it is not a list of whole numbers.</summary>
    protected abstract bool TryWholeNumbers(string name, out IReadOnlyList<int>? values);

    private delegate bool Reader<T>(string name, out T value);

    private T? Read<T>(string name, Reader<T> read, string otherwise)
    {
        known.Add(name);
        if (read(name, out var value))
        {
            return value;
        }

        Wrong(name, otherwise);
        return default;
    }

    private T? InRange<T>(string name, T? value, string kind, T minimum, T maximum)
        where T : struct, IComparable<T>, IFormattable
    {
        if (value is not { } present || (present.CompareTo(minimum) >= 0 && present.CompareTo(maximum) <= 0))
        {
            return value;
        }

        Wrong(name, Range(kind, minimum, maximum));
        return null;
    }

    private static string Range(string kind, IFormattable minimum, IFormattable maximum) =>
        string.Create(CultureInfo.InvariantCulture, $"must be {kind} from {minimum} to {maximum}");
}
