namespace CloudFabric.Model.Tests.Repository.Reading;

/// <summary>Splits blanked code into declarations by its brackets; no parser, but enough to measure and to find attributes.</summary>
internal sealed class MemberReader(string code)
{
    private int _at;

    /// <summary>All types of the file, however deep, and what stands beside them.</summary>
    public static IReadOnlyList<Member> Read(SourceFile file)
    {
        var reader = new MemberReader(file.Code);
        return [.. reader.ReadUntilClosed().SelectMany(member => member.WithNested)];
    }

    private List<Member> ReadUntilClosed()
    {
        var members = new List<Member>();
        while (SkipBlank() && code[_at] != '}')
        {
            members.Add(ReadMember());
        }

        return members;
    }

    private Member ReadMember()
    {
        var attributes = _at;
        while (SkipBlank() && code[_at] == '[')
        {
            SkipBrackets();
        }

        var start = Math.Min(_at, code.Length - 1);
        var hasBody = FindBody(out var assigned);
        var header = code[start.._at];
        var (kind, name) = MemberHeader.Classify(header, hasBody && !assigned);
        IReadOnlyList<Member> members = [];
        if (kind == MemberKind.Type && hasBody)
        {
            members = ReadTypeBody(isEnum: header.Contains("enum ", StringComparison.Ordinal));
        }
        else
        {
            SkipRest(needsSemicolon: assigned || (hasBody && code[_at] == '='));
        }

        return new Member(kind, name, attributes, start, _at) { Members = members };
    }

    /// <summary>Moves to the body's brace or arrow, to the <c>=</c> of an initialiser, or to the end of a declaration without any.</summary>
    private bool FindBody(out bool assigned)
    {
        assigned = false;
        for (; _at < code.Length && code[_at] is not (';' or '{' or '}'); _at++)
        {
            if (code[_at] is '(' or '[')
            {
                SkipBrackets();
                _at--;
            }
            else if (code[_at] == '=' && !IsOperator())
            {
                assigned = code[_at + 1] != '>';
                return true;
            }
        }

        return _at < code.Length && code[_at] == '{';
    }

    private bool IsOperator() => code[_at + 1] == '=' || code[_at - 1] is '=' or '!' or '<' or '>';

    private List<Member> ReadTypeBody(bool isEnum)
    {
        if (isEnum)
        {
            SkipBrackets();
            return [];
        }

        _at++;
        var members = ReadUntilClosed();
        _at = Math.Min(_at + 1, code.Length);
        return members;
    }

    /// <summary>A body in braces ends with them, unless a property's initialiser follows; everything else ends with a semicolon.</summary>
    private void SkipRest(bool needsSemicolon)
    {
        if (!needsSemicolon && _at < code.Length && code[_at] == '{')
        {
            SkipBrackets();
            var end = _at;
            if (!SkipBlank() || code[_at] != '=')
            {
                _at = end;
                return;
            }
        }

        while (_at < code.Length && code[_at] is not (';' or '}'))
        {
            if (code[_at] is '(' or '[' or '{')
            {
                SkipBrackets();
            }
            else
            {
                _at++;
            }
        }

        _at += _at < code.Length && code[_at] == ';' ? 1 : 0;
    }

    private void SkipBrackets()
    {
        var depth = 0;
        do
        {
            depth += code[_at] switch { '(' or '[' or '{' => 1, ')' or ']' or '}' => -1, _ => 0 };
            _at++;
        }
        while (depth > 0 && _at < code.Length);
    }

    private bool SkipBlank()
    {
        while (_at < code.Length && char.IsWhiteSpace(code[_at]))
        {
            _at++;
        }

        return _at < code.Length;
    }
}
