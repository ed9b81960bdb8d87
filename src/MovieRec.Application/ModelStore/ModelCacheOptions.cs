using System.ComponentModel.DataAnnotations;

namespace MovieRec.Application.ModelStore;

/// <summary>Settings of <see cref="ModelCache"/>: the configuration section <c>MovieRec:ModelCache</c>.</summary>
public sealed class ModelCacheOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "MovieRec:ModelCache";

    /// <summary>Where downloaded versions are kept. Default: a folder under the machine's temporary one.</summary>
    [Required]
    public string Folder { get; set; } = Path.Combine(Path.GetTempPath(), "movierec-models");

    /// <summary>How often the pointer is looked at. Default 2 seconds; after failures up to eight times as long.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "1.00:00:00")]
    public TimeSpan RefreshInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How many versions keep their files, the serving one included. Default 3.</summary>
    [Range(1, 100)]
    public int KeptVersions { get; set; } = 3;
}
