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
from functools import cache, partial
from operator import attrgetter
from typing import Any, NoReturn, TypeVar, dataclass_transform, overload

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
        return _constructor(made)(cls, *arguments, **named)

    def equals(self: Any, other: object) -> bool:
        return bool(values(self) == values(other)) if other.__class__ is made else NotImplemented

    kind.__call__ = construct
    made.__eq__ = equals
    made.__hash__ = lambda self: hash(values(self))
    made.__repr__ = _text
    made.__setattr__ = made.__delattr__ = _refuse
    made.__getstate__, made.__setstate__ = _state, _restore
    return made  # type: ignore[no-any-return]  # Any, so that functions may be put in it


def maker(cls: type[T]) -> Callable[..., T]:
    """What makes the objects of a frozen class from named fields, in half the time that the call of a class takes."""
    made: Any = cls
    return partial(_constructor(made), made)


def replace(one: T, /, **changes: Any) -> T:
    """Give an object of a frozen class with other values in some fields: `dataclasses.replace` in a third of the time.

    Raises AttributeError for what is no field.
    """
    cls: Any = one.__class__
    again = _copier(cls)(one)
    for name, value in changes.items():
        setattr(again, name, value)
    again.__class__ = cls
    return again  # type: ignore[no-any-return]  # Any, since it was of no class


@cache
def _constructor(made: Any) -> Callable[..., Any]:
    """Compile the constructor of a class, and make it the one that is called."""
    known = fields(made)
    parameters = ["cls", "*"] if known and known[0].kw_only else ["cls"]
    parameters += [one.name + ("" if one.default is MISSING else f"=default_{one.name}") for one in known]
    defaults = {f"default_{one.name}": one.default for one in known}
    lines = [*(f"self.{one.name} = {one.name}" for one in known), "self.__class__ = cls"]
    type(made).__call__ = constructor = _compiled(made, parameters, lines, defaults)
    return constructor


@cache
def _copier(made: Any) -> Callable[..., Any]:
    """Compile what makes an open copy of an object of a class."""
    return _compiled(made, ["one"], [f"self.{name} = one.{name}" for name in made.__slots__], {})


def _compiled(made: Any, parameters: list[str], lines: list[str], scope: dict[str, Any]) -> Callable[..., Any]:
    """Compile a function that fills an object of the open twin of a class."""
    scope["twin"] = type(made.__name__, (), {"__slots__": made.__slots__})
    body = "\n ".join(["self = twin()", *lines, "return self"])
    exec(f"def {made.__name__}({', '.join(parameters)}):\n {body}", scope)
    compiled: Callable[..., Any] = scope[made.__name__]
    return compiled


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
