namespace MovieRec.Application.Http.Problems;

/// <summary>What is wrong with a request, by field; the first hundred fields are kept.</summary>
public sealed class FieldErrors
{
    private const int MaximumFields = 100;

    private readonly Dictionary<string, List<string>> messages = new(StringComparer.Ordinal);

    /// <summary>True if anything is wrong.</summary>
    public bool Any => messages.Count > 0;

    /// <summary>Messages by field.</summary>
    public IDictionary<string, string[]> ByField => messages.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray());

    /// <summary>Adds a message.</summary>
    /// <param name="field">The query parameter, or the path in the body: "rating", "[3].rating", "body" for all of it.</param>
    /// <param name="message">What is wrong and what is allowed.</param>
    public void Add(string field, string message)
    {
        if (messages.TryGetValue(field, out var existing))
        {
            existing.Add(message);
        }
        else if (messages.Count < MaximumFields)
        {
            messages.Add(field, [message]);
        }
    }
}
