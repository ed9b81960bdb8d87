using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using MovieRec.Application.Http.Problems;

namespace MovieRec.Application.Http.Requests;

/// <summary>The fields of a query string. An empty value is no value: forms send those.</summary>
/// <param name="query">The query.</param>
/// <param name="errors">Receives what is wrong.</param>
public sealed class QueryFields(IQueryCollection query, FieldErrors errors) : RequestFields(errors, "", StringComparer.OrdinalIgnoreCase)
{
    // Azure Functions takes its key from the parameter "code".
    /// <inheritdoc/>
    protected override IEnumerable<string> Names => query.Keys.Where(name => name != "code");

    /// <summary>Reads a request's query; parameters that are not read are errors.</summary>
    public static T Read<T>(HttpRequest request, FieldErrors errors, Func<QueryFields, T> read)
    {
        var fields = new QueryFields(request.Query, errors);
        var value = read(fields);
        fields.RejectOthers();
        return value;
    }

    /// <summary>Checks that a request has no query; returns the answer if it has, else null.</summary>
    public static IResult? RejectAny(HttpRequest request)
    {
        var errors = new FieldErrors();
        new QueryFields(request.Query, errors).RejectOthers();
        return errors.Any ? ProblemAnswers.Invalid(errors) : null;
    }

    /// <inheritdoc/>
    protected override bool TryWholeNumber(string name, out int? value)
    {
        value = null;
        return !TryOne(name, out var text, out var repeated) ? !repeated : TryParse(text, out value);
    }

    /// <inheritdoc/>
    protected override bool TryNumber(string name, out double? value)
    {
        value = null;
        if (!TryOne(name, out var text, out var repeated))
        {
            return !repeated;
        }

        var valid = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number);
        value = valid ? number : null;
        return valid;
    }

    /// <inheritdoc/>
    protected override bool TryBoolean(string name, out bool? value)
    {
        value = null;
        if (!TryOne(name, out var text, out var repeated))
        {
            return !repeated;
        }

        var valid = bool.TryParse(text, out var flag);
        value = valid ? flag : null;
        return valid;
    }

    /// <inheritdoc/>
    protected override bool TryText(string name, out string? value) => TryOne(name, out value, out var repeated) || !repeated;

    /// <inheritdoc/>
    protected override bool TryTexts(string name, out IReadOnlyList<string>? values)
    {
        values = Values(name);
        return true;
    }

    /// <inheritdoc/>
    protected override bool TryWholeNumbers(string name, out IReadOnlyList<int>? values)
    {
        var numbers = new List<int>();
        values = numbers;
        foreach (var text in Values(name).SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries)))
        {
            if (!TryParse(text, out var number))
            {
                return false;
            }

            numbers.Add(number.Value);
        }

        return true;
    }

    private static bool TryParse(string text, [NotNullWhen(true)] out int? value)
    {
        var valid = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        value = valid ? number : null;
        return valid;
    }

    private bool TryOne(string name, [NotNullWhen(true)] out string? text, out bool repeated)
    {
        var values = Values(name);
        repeated = values.Count > 1;
        text = values.Count == 1 ? values[0] : null;
        return text is not null;
    }

    private List<string> Values(string name) => [.. query[name].Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => value!.Trim())];
}
