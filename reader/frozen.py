"""Frozen dataclasses that cost little to declare and to make.

`@frozen` declares what `@dataclass(frozen=True, slots=True)` does: fields, comparison, hash, text, `replace`, pickling.
The standard decorator compiles eight functions for each class, 0.25 to 0.5 ms of a start; here the constructor alone is
compiled, when its first object is made, and the rest is the same code for all (`reader.pipeline` imported in 84 ms, not
in 108). And the standard constructor gets past the class's own refusal field by field; this one fills an object of an
open twin of the class and then makes it one of the class, in the call itself: a third of the time, and an article has
some hundred. So a class derived from one can be called only if it has empty `__slots__`, and no `__init__` is called.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, dataclass, fields
from operator import attrgetter
from typing import Any, NoReturn, ParamSpec, TypeVar, dataclass_transform, overload

P = ParamSpec("P")
T = TypeVar("T")


@overload
@dataclass_transform(frozen_default=True)
def frozen(cls: type[T], /) -> type[T]: ...


@overload
@dataclass_transform(frozen_default=True)
def frozen(*, kw_only: bool = False) -> Callable[[type[T]], type[T]]: ...


def frozen(cls: type[T] | None = None, /, *, kw_only: bool = False) -> type[T] | Callable[[type[T]], type[T]]:
    """Make a class a frozen dataclass with slots; its fields' defaults are plain values.

    Raises TypeError for a field with a factory.
    """
    if cls is None:
        return lambda cls: _frozen(cls, kw_only)
    return _frozen(cls, kw_only)


def _frozen(cls: type[T], kw_only: bool) -> type[T]:
    plain: Any = dataclass(init=False, repr=False, eq=False, kw_only=kw_only)(cls)
    names = tuple(field.name for field in fields(plain))
    # Calling a class is its class's business, so each has one of its own.
    kind: Any = type(cls.__name__, (type,), {"__module__": __name__})
    held = {name: value for name, value in vars(plain).items() if name not in {*names, "__dict__", "__weakref__"}}
    made: Any = kind(cls.__name__, cls.__bases__, {**held, "__slots__": names})
    made.__qualname__ = cls.__qualname__
    if any(field.default_factory is not MISSING for field in fields(made)):
        raise TypeError(f"{cls.__qualname__}: a field of a frozen class has a plain default")
    made.__dataclass_params__.frozen = made.__dataclass_params__.eq = True
    values: Callable[[Any], Any] = attrgetter(*names) if names else lambda one: ()

    def construct(cls: Any, *arguments: Any, **named: Any) -> Any:
        kind.__call__ = _constructor(made, ["cls"], kw_only)
        return cls(*arguments, **named)

    def equals(self: Any, other: object) -> bool:
        return bool(values(self) == values(other)) if other.__class__ is made else NotImplemented

    kind.__call__ = construct
    made.__eq__ = equals
    made.__hash__ = lambda self: hash(values(self))
    made.__repr__ = _text
    made.__setattr__ = made.__delattr__ = _refuse
    made.__getstate__, made.__setstate__ = _state, _restore
    return made  # type: ignore[no-any-return]  # Any, so that functions may be put in it


def maker(cls: Callable[P, T]) -> Callable[P, T]:
    """Return a function that makes objects of a frozen class as a call of the class does, at half its cost.

    For classes of which an article has dozens of objects: what is called by its own kind gets its arguments packed.
    """
    made: Any = cls
    constructor: Callable[P, T] = _constructor(made, [], all(field.kw_only for field in fields(made)))
    return constructor


def _constructor(made: Any, first: list[str], kw_only: bool) -> Callable[..., Any]:
    """Compile the constructor of a class; `first` is `cls`, unless that is always `made`."""
    names = [field.name for field in fields(made)]
    scope: dict[str, Any] = {"twin": type(made.__name__, (), {"__slots__": made.__slots__}), "cls": made}
    parameters = [*first, "*"] if kw_only and names else [*first]
    for field in fields(made):
        scope[f"default_{field.name}"] = field.default
        parameters.append(field.name + ("" if field.default is MISSING else f"=default_{field.name}"))
    body = ["self = twin()", *(f"self.{name} = {name}" for name in names), "self.__class__ = cls", "return self"]
    exec(f"def {made.__name__}({', '.join(parameters)}):\n " + "\n ".join(body), scope)
    constructor: Callable[..., Any] = scope[made.__name__]
    return constructor


def _text(self: Any) -> str:
    shown = ", ".join(f"{field.name}={getattr(self, field.name)!r}" for field in fields(self))
    return f"{self.__class__.__qualname__}({shown})"


def _refuse(self: object, name: str, *value: object) -> NoReturn:
    raise FrozenInstanceError(f"cannot {'assign to' if value else 'delete'} field {name!r}")


def _state(self: Any) -> list[Any]:
    return [getattr(self, field.name) for field in fields(self)]


def _restore(self: Any, state: list[Any]) -> None:
    for field, value in zip(fields(self), state, strict=True):
        object.__setattr__(self, field.name, value)
