using System.Text;
using System.Text.Json;

namespace MovieRec.LocalHost.Tests.Hosting;

internal static class HttpAnswers
{
    public static Task<HttpResponseMessage> PostJsonAsync(this HttpClient client, string address, string json) =>
        client.PostAsync(address, new StringContent(json, Encoding.UTF8, "application/json"));

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage answer)
    {
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return document.RootElement.Clone();
    }

    public static async Task<JsonElement> GetJsonAsync(this HttpClient client, string address)
    {
        var answer = await client.GetAsync(address);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await answer.JsonAsync();
    }

    /// <summary>The problem details of an answer, after checking that it is some.</summary>
    public static async Task<JsonElement> ProblemAsync(this HttpResponseMessage answer, int status)
    {
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.JsonAsync();
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        return problem;
    }

    /// <summary>The fields that a 400 names.</summary>
    public static async Task<IReadOnlyList<string>> WrongFieldsAsync(this HttpResponseMessage answer) =>
        [.. (await answer.ProblemAsync(400)).GetProperty("errors").EnumerateObject().Select(field => field.Name)];

    public static int[] MovieIds(this JsonElement list) =>
        [.. list.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("movieId").GetInt32())];
}
