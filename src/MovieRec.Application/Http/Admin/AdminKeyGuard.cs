using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using MovieRec.Application.Http.Problems;

namespace MovieRec.Application.Http.Admin;

/// <summary>Asks for <see cref="AdminOptions.AdminKey"/> where it is set.</summary>
/// <param name="options">The settings.</param>
public sealed class AdminKeyGuard(IOptions<AdminOptions> options) : IAdminGuard
{
    private const string Header = "x-functions-key";

    /// <inheritdoc/>
    public IResult? Check(HttpRequest request) =>
        string.IsNullOrEmpty(options.Value.AdminKey) || Matches(request.Headers[Header].ToString(), options.Value.AdminKey)
            ? null
            : ProblemAnswers.Unauthorized($"Send the operator's key in the header '{Header}'.");

    // Hashes have one length, so the time taken says nothing about the key.
    private static bool Matches(string given, string key) => CryptographicOperations.FixedTimeEquals(Hash(given), Hash(key));

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
