using System.Text.RegularExpressions;
using CloudFabric.Model.Tests.Repository.Reading;

namespace CloudFabric.Model.Tests.Repository.Rules;

/// <summary>No file knows on which machine it was written: no path of one, no host that packages came from.</summary>
internal static class MachineTraces
{
    // Put together from halves, so that this file does not say what it forbids.
    private static readonly string[] Folders = ["/wo" + "rk/", "/ro" + "ot/", "/tmp/" + "cf"];

    private static readonly string[] Hosts =
        ["registry.npm" + "js.org", "api.nu" + "get.org", "deb.deb" + "ian.org", "registry.yarn" + "pkg.com", "registry.npm" + "mirror.com", "files.python" + "hosted.org"];

    private static readonly Regex Pattern = new(
        $@"(?<![\w.}}])(?:{string.Join('|', Folders.Select(Regex.Escape))})|{string.Join('|', Hosts.Select(Regex.Escape))}");

    public static IEnumerable<string> Check(IEnumerable<SourceFile> files) =>
        from file in files
        from match in Pattern.Matches(file.Text)
        select $"{file.Path}:{file.LineAt(match.Index)}: '{match.Value}' belongs to a machine";
}
