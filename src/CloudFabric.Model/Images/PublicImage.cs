namespace CloudFabric.Model.Images;

/// <summary>A public image of an operating system: what a system disk begins as. Constant; made by <see cref="PublicImages"/>.</summary>
/// <param name="ImageId">The id, the same in every region.</param>
/// <param name="Family">Names the newest of its kind.</param>
/// <param name="OsName">The system as answers name it.</param>
/// <param name="OsType">linux or windows.</param>
/// <param name="Platform">For example Ubuntu.</param>
/// <param name="Architecture">x86_64 or arm64.</param>
/// <param name="SizeGib">The smallest system disk that holds it.</param>
/// <param name="CreatedOn">The day of its making.</param>
public sealed record PublicImage(
    string ImageId, string Family, string OsName, string OsType, string Platform, string Architecture, int SizeGib, DateOnly CreatedOn)
{
    public const string Windows = "windows";

    public const string Arm = "arm64";

    public const string X86 = "x86_64";

    /// <summary>Runs on types of this architecture, X86 or ARM as the catalogue spells them.</summary>
    public bool RunsOn(string architecture) => (Architecture == Arm) == (architecture == "ARM");
}
