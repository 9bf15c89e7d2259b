namespace CloudFabric.Cli.World;

/// <summary>The question before something is changed.</summary>
internal static class Confirmation
{
    /// <exception cref="CliFailure">The answer was no, or there is nobody to ask.</exception>
    public static void Ask(bool isAnswered)
    {
        if (isAnswered)
        {
            return;
        }

        if (Console.IsInputRedirected)
        {
            throw CliFailure.Usage("Nothing was changed: there is no terminal to ask at. Say --yes.");
        }

        Console.Error.Write("Change this? [y/N] ");
        if (Console.ReadLine()?.Trim() is not ("y" or "Y" or "yes"))
        {
            throw new CliFailure("Nothing was changed.");
        }
    }
}
