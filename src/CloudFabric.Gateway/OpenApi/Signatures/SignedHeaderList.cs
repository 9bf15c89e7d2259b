using System.Collections.Concurrent;
using CloudFabric.Gateway.OpenApi.Requests;

namespace CloudFabric.Gateway.OpenApi.Signatures;

/// <summary>
/// The headers that an ACS3 signature covers. A client writes the same few lists again and again, so those that a good signature has come
/// with are shared by all requests; immutable.
/// </summary>
internal sealed class SignedHeaderList
{
    public static readonly SignedHeaderList None = new("");

    private const int SharedMax = 256;
    private const int SharedLengthMax = 512;

    private static readonly ConcurrentDictionary<string, SignedHeaderList> Shared = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, SignedHeaderList>.AlternateLookup<ReadOnlySpan<char>> SharedByText =
        Shared.GetAlternateLookup<ReadOnlySpan<char>>();

    private static int _sharedCount;
    private string[]? _names;
    private bool _isShared;

    private SignedHeaderList(string text) => Text = text;

    /// <summary>As sent: names in lower case, separated by semicolons.</summary>
    public string Text { get; }

    public string[] Names => _names ??= Text.Length == 0 ? [] : Text.Split(';');

    /// <summary>
    /// False for a list that no request can have: empty, longer than the headers may be, or with a name twice. Each name stands for its header in
    /// the text to sign, so that a short list of one long header would make a text without end.
    /// </summary>
    public bool IsPlausible => _isShared || (Names.Length is > 0 and <= HeadLimits.MaxHeaderCount && Names.Distinct(StringComparer.Ordinal).Count() == Names.Length);

    public static SignedHeaderList Of(ReadOnlySpan<char> text) => SharedByText.TryGetValue(text, out var shared) ? shared : new SignedHeaderList(text.ToString());

    public bool Contains(string name)
    {
        foreach (var signed in Names)
        {
            if (signed.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A good signature came with it: others will bring the same. Strangers cannot fill the few places.</summary>
    public void Share()
    {
        if (_isShared || Text.Length > SharedLengthMax || Volatile.Read(ref _sharedCount) >= SharedMax)
        {
            return;
        }

        if (Shared.TryAdd(Text, this))
        {
            _isShared = true;
            Interlocked.Increment(ref _sharedCount);
        }
    }
}
