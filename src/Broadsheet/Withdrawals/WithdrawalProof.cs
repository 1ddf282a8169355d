using System.Text.RegularExpressions;

namespace Broadsheet.Withdrawals;

/// <summary>Asks a site for everything that was withdrawn and tells what each address answers.</summary>
/// <param name="site">Address of the site.</param>
internal sealed class WithdrawalProof(Uri site) : IDisposable
{
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false })
    {
        BaseAddress = site,
        Timeout = TimeSpan.FromSeconds(30),
    };

    /// <summary>Asks.</summary>
    /// <exception cref="IOException">The site does not answer.</exception>
    public async Task<IReadOnlyList<Answer>> AskAsync(WithdrawnContent content, CancellationToken cancellationToken)
    {
        var answers = new List<Answer>();
        foreach (var question in content.Questions)
            answers.Add(await AskAsync(question, content, cancellationToken));
        return answers;
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async Task<Answer> AskAsync(Question question, WithdrawnContent content, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await _client.GetAsync(new Uri(question.Address, UriKind.Relative), cancellationToken);
            var body = await response.Content.ReadAsStringAsync(cancellationToken);
            return new(question.Address, (int)response.StatusCode, Fault(question, response, body, content));
        }
        catch (HttpRequestException e)
        {
            throw new IOException($"{_client.BaseAddress} does not answer: {e.Message}", e);
        }
    }

    private static string? Fault(Question question, HttpResponseMessage response, string body, WithdrawnContent content)
    {
        if (question.IsGone && (int)response.StatusCode is not (404 or 410))
            return "it is still there";
        var type = response.Content.Headers.ContentType?.MediaType;
        if (
            type is null
            || !(
                type.StartsWith("text/", StringComparison.Ordinal)
                || type.EndsWith("json", StringComparison.Ordinal)
                || type.EndsWith("xml", StringComparison.Ordinal)
            )
        )
            return null;
        // A page that says that something is gone may name its own address, and a search says again what was looked for.
        if ((int)response.StatusCode < 400 && content.Links.Any(l => Regex.IsMatch(body, Regex.Escape(l) + "(?![0-9A-Za-z/-])")))
            return "it still leads there";
        if (question.Address.Contains("?q=", StringComparison.Ordinal))
            return null;
        var words = PlainWords.OfAnswer(body, type);
        return content.Words.Any(w => words.Contains(w, StringComparison.Ordinal)) ? "it still has its words" : null;
    }
}
