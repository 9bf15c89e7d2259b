using CloudFabric.Gateway.OpenApi.Requests;
using CloudFabric.Gateway.OpenApi.Signatures;

namespace CloudFabric.Gateway.Capture;

/// <summary>What became of a signature.</summary>
/// <param name="Verdict">matched, mismatched or unchecked.</param>
/// <param name="Note">Why it was not checked, or how the text had to be read to match.</param>
/// <param name="StringToSign">What the server would have signed; only of a mismatch, as is the next.</param>
internal sealed record SignatureView(string Verdict, string? Note, string? StringToSign = null, string? CanonicalRequest = null)
{
    private static readonly (SignatureReading Reading, string Text)[] Readings =
    [
        (SignatureReading.OtherMethod, "PATCH signed, GET sent"),
        (SignatureReading.OtherPath, "path signed in another encoding"),
        (SignatureReading.BareEmpty, "empty values signed without their equals sign"),
        (SignatureReading.EncodedNames, "names of the query signed encoded"),
        (SignatureReading.SpacedHeaders, "values of a repeated header joined by a comma and a space"),
    ];

    public static SignatureView Of(Verdict? verdict, AuthMode mode, ShownText text) => verdict switch
    {
        { Matches: true, Reading: var reading } => new SignatureView("matched", Describe(reading)),
        { } failed => new SignatureView("mismatched", null, text.Whole(failed.StringToSign), text.Whole(failed.CanonicalRequest)),
        null when mode == AuthMode.Off => new SignatureView("unchecked", "--auth off accepts every signature"),
        null => new SignatureView("unchecked", "refused before a signature was compared"),
    };

    public static string NameOf(AuthForm form) => form switch
    {
        AuthForm.RpcV1 => "RPC v1",
        AuthForm.RoaV1 => "ROA v1",
        AuthForm.Acs3 => "ACS3",
        AuthForm.Unsupported => "unsupported",
        _ => "anonymous",
    };

    private static string Describe(SignatureReading reading) => reading == SignatureReading.AsSent
        ? "as sent"
        : string.Join(", ", Readings.Where(known => reading.HasFlag(known.Reading)).Select(known => known.Text));
}
