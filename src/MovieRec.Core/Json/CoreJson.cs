using System.Text.Encodings.Web;
using System.Text.Json;

namespace MovieRec.Core.Json;

/// <summary>How the files of this project are written as JSON: camelCase, nulls where the type forbids them refused.</summary>
public static class CoreJson
{
    /// <summary>One line, text other than markup unescaped: these files are not embedded in HTML.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The same, indented, for manifests that people read.</summary>
    public static JsonSerializerOptions Indented { get; } = new(Options) { WriteIndented = true };
}
