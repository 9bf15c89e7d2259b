using CloudFabric.Gateway.Capture;
using CloudFabric.Gateway.OpenApi.Requests;

namespace CloudFabric.Protocol.Tests.Fuzz;

/// <summary>What the cases of a run have reached: a fuzzer that is refused at the door finds nothing.</summary>
internal sealed class FuzzCoverage
{
    private readonly Dictionary<int, int> _statuses = [];
    private readonly Dictionary<string, int> _codes = [];
    private readonly Dictionary<AuthForm, int> _forms = [];
    private readonly HashSet<string> _actions = [];
    private readonly HashSet<string> _done = [];

    public int Answers { get; private set; }

    public int Temporary { get; private set; }

    public int OverTls { get; private set; }

    public void Add(RawAnswer answer, string code, FuzzCase sent)
    {
        Answers++;
        OverTls += sent.IsTls ? 1 : 0;
        Count(_statuses, answer.Status);
        Count(_codes, code);
    }

    public void Add(RequestTrace trace)
    {
        if (trace is { Account: not null, Operation.Action: not null })
        {
            _actions.Add(trace.Operation.Product + trace.Operation.Name);
        }

        if (trace.Code == "OK")
        {
            Count(_forms, trace.Form);
            _done.Add(trace.Operation.Product + trace.Operation.Name);
            Temporary += trace.AccessKeyId?.StartsWith("STS.", StringComparison.Ordinal) == true ? 1 : 0;
        }
    }

    public int Status(int status) => _statuses.GetValueOrDefault(status);

    public int Done(AuthForm form) => _forms.GetValueOrDefault(form);

    /// <summary>Codes of refusals, each one a different way to fail.</summary>
    public int Codes => _codes.Count;

    /// <summary>Actions that got as far as their parameters.</summary>
    public int Actions => _actions.Count;

    /// <summary>Actions that were done at least once.</summary>
    public int ActionsDone => _done.Count;

    public override string ToString() =>
        $"""
        {Answers} answers, {OverTls} under TLS
        {Line(_statuses)}
        {Line(_forms)} temporary {Temporary}
        {Line(_codes)}
        {Actions} actions, done: {string.Join(' ', _done)}
        """;

    private static string Line<T>(Dictionary<T, int> counts)
        where T : notnull => string.Join(' ', counts.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key}={pair.Value}"));

    private static void Count<T>(Dictionary<T, int> counts, T key)
        where T : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;
}
