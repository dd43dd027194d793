"""Run first in a bundle: an empty PySide6.QtOpenGL (9 MB), which pyqtgraph asks for when it is loaded.

It takes something out of it only where it is told to draw by OpenGL, and the desk never does that.
"""

import sys
from types import ModuleType

sys.modules["PySide6.QtOpenGL"] = ModuleType("PySide6.QtOpenGL")
