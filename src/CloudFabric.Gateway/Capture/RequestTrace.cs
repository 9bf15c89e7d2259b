using System.Diagnostics;
using System.Net;
using CloudFabric.Gateway.OpenApi.Replies;
using CloudFabric.Gateway.OpenApi.Requests;
using CloudFabric.Gateway.OpenApi.Routing;
using CloudFabric.Gateway.OpenApi.Signatures;
using CloudFabric.Gateway.OpenApi.Wire;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Gateway.Capture;

/// <summary>
/// What is kept of one official request. The request that it belongs to fills it; from <see cref="TryClose"/> on it never changes. It
/// refers to what the gateway made of the request and holds secrets as they came: only <see cref="RequestView"/> shows it to anybody.
/// </summary>
internal sealed class RequestTrace(string requestId, DateTimeOffset at, string method, string path)
{
    /// <summary>A request that takes more bytes than this is kept without its parameters and texts.</summary>
    public const int SizeMax = 256 * 1024;

    private bool _isClosed;

    public string RequestId { get; } = requestId;

    /// <summary>When the request came, in real time.</summary>
    public DateTimeOffset At { get; } = at;

    /// <summary>Its number in the process, from 1 on.</summary>
    public long Sequence { get; set; }

    public string Method { get; } = method;

    /// <summary>As on the wire, without the query.</summary>
    public string Path { get; private set; } = path;

    public IPAddress? Remote { get; init; }

    /// <summary>A copy that owns its headers and body; null where the request could not be read, or was too large.</summary>
    public Envelope? Envelope { get; private set; }

    public Pair[] PathVariables { get; private set; } = Pairs.None;

    public AuthForm Form { get; private set; }

    public string? AccessKeyId { get; private set; }

    /// <summary>Null where the sender was not established.</summary>
    public string? Account { get; set; }

    /// <summary>Null where no signature was compared.</summary>
    public Verdict? Verdict { get; set; }

    public Operation Operation { get; private set; } = Operation.Unknown;

    public string? Action { get; private set; }

    public string? Version { get; private set; }

    /// <summary>Null for a success, and where there was no answer.</summary>
    public Fault? Fault { get; private set; }

    /// <summary>As metrics call it; null where there was no answer.</summary>
    public string? Code { get; private set; }

    public TimeSpan Duration { get; private set; }

    /// <summary>Bytes that it keeps alive, by a rough estimate that errs upwards.</summary>
    public int Size { get; private set; }

    public bool IsTooLarge { get; private set; }

    /// <summary>Takes over what outlives the request; headers and body do not.</summary>
    public void Keep(Envelope envelope, in Route route)
    {
        (Form, AccessKeyId, Operation) = (envelope.Credential.Form, envelope.Credential.AccessKeyId, route.Operation);
        (Action, Version) = (envelope.Action, envelope.Version);
        PathVariables = route.PathVariables;
        IsTooLarge = TraceSize.Of(envelope) > SizeMax;
        Envelope = IsTooLarge ? null : Detached.Of(envelope);
    }

    /// <summary>Ends it with the reply that is about to be sent, or with none; false where it had ended.</summary>
    public bool TryClose(Reply? reply, long startedAt)
    {
        if (_isClosed)
        {
            return false;
        }

        _isClosed = true;
        Duration = Stopwatch.GetElapsedTime(startedAt);
        (Fault, Code) = (reply?.Outcome.Fault, reply?.Code);
        Size = TraceSize.Of(this);
        if (IsTooLarge || Size > SizeMax)
        {
            Strip();
        }

        return true;
    }

    /// <summary>Texts go with the parameters: without those nobody knows which secrets the texts repeat.</summary>
    private void Strip()
    {
        IsTooLarge = true;
        (Envelope, PathVariables) = (null, Pairs.None);
        Verdict = Verdict?.WithoutTexts;
        Fault = Fault is null ? null : Fault with { Message = "" };
        (Path, AccessKeyId, Action, Version) = (Path == "/" ? Path : "", Short(AccessKeyId), Short(Action), Short(Version));
        Size = TraceSize.Of(this);
    }

    private static string? Short(string? text) => text is { Length: > RequestView.TextMax } ? text[..RequestView.TextMax] : text;
}
