namespace MovieRec.Core.Features;

/// <summary>
/// TF-IDF as scikit-learn's TfidfVectorizer computes it with <c>sublinear_tf=True</c>: (1 + ln tf) · (ln((1 + n) / (1 + df)) + 1), rows
/// scaled to length 1.
/// </summary>
public static class Tfidf
{
    /// <summary>One row per document; a document without terms has an empty row. Features are the terms in ordinal order.</summary>
    public static SparseRows Fit(IReadOnlyList<IReadOnlyList<string>> documents)
    {
        var counts = documents
            .Select(document => document.CountBy(term => term).ToList())
            .ToList();
        var documentsOf = counts.SelectMany(terms => terms).CountBy(term => term.Key).OrderBy(term => term.Key, StringComparer.Ordinal).ToList();
        var features = new Dictionary<string, int>(documentsOf.Count);
        var idf = new double[documentsOf.Count];
        foreach (var (term, frequency) in documentsOf)
        {
            idf[features.Count] = Math.Log((1.0 + documents.Count) / (1.0 + frequency)) + 1;
            features.Add(term, features.Count);
        }

        return SparseRows.From([.. counts.Select(terms => Row(terms, features, idf))], idf.Length);
    }

    private static List<(int Feature, float Value)> Row(List<KeyValuePair<string, int>> terms, Dictionary<string, int> features, double[] idf)
    {
        var weights = terms
            .Select(term => (Feature: features[term.Key], Weight: (1 + Math.Log(term.Value)) * idf[features[term.Key]]))
            .OrderBy(term => term.Feature)
            .ToList();
        var length = Math.Sqrt(weights.Sum(term => term.Weight * term.Weight));
        return [.. weights.Select(term => (term.Feature, (float)(term.Weight / length)))];
    }
}
