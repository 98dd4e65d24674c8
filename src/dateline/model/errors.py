"""The one tree of errors.

DatelineError
├── InputError            the file, page or option cannot be used: the caller can mend it
│   ├── EmptyInput        nothing to read
│   ├── NotText           binary, or of a kind that has no reader
│   ├── TooLarge          over the limit of size
│   ├── WrongLanguage     a language that is not read
│   ├── BadDate           a publication date that is no date
│   └── FetchError        an address that cannot be fetched
│       └── Forbidden     an address that must not be fetched (private, not http)
├── ResourceError         a data file of the package, or of the user, is wrong
├── ConfigError           an unknown plugin, profile or setting
├── ArchiveError          an archive cannot be opened, or holds nothing of that name
├── ComponentError        a component failed on a document: a defect of ours, or of somebody's plugin
└── SpanError             a quotation that does not fill its span: a defect of ours
"""

from dateline.model.span import Span


class DatelineError(Exception):
    """Anything dateline reports. ``where`` names the file or address, ``span`` the characters, where known."""

    def __init__(self, message: str, *, where: str | None = None, advice: str | None = None, span: Span | None = None):
        super().__init__(message)
        self.message = message
        self.where = where
        self.advice = advice
        self.span = span

    def __str__(self) -> str:
        line = f"{self.where}: {self.message}" if self.where else self.message
        return f"{line}; {self.advice}" if self.advice else line


class InputError(DatelineError):
    """The file, page or option cannot be used."""


class EmptyInput(InputError):
    """Nothing to read."""


class NotText(InputError):
    """Binary, or of a kind that has no reader."""


class TooLarge(InputError):
    """Over the limit of size."""


class WrongLanguage(InputError):
    """Written in a language that is not read."""


class BadDate(InputError):
    """A publication date that is no date."""


class FetchError(InputError):
    """An address that cannot be fetched."""


class Forbidden(FetchError):
    """An address that must not be fetched."""


class ResourceError(DatelineError):
    """A data file of the package, or of the user, is wrong."""


class ConfigError(DatelineError):
    """An unknown plugin, profile or setting."""


class ArchiveError(DatelineError):
    """An archive cannot be opened, or holds nothing of that name."""


class ComponentError(DatelineError):
    """A component failed on a document."""


class SpanError(DatelineError):
    """A quotation that does not fill its span."""
