# SPDX-License-Identifier: AGPL-3.0-or-later
"""What people of the part `train-7` talk about without saying anything about themselves.

THEMES are what a stretch of life is about: `state` says so (a project that is true then), `ask`, `reply` and `follow`
are requests, sentences of the assistant, and further requests. GENERAL are requests of any day with sentences that
answer them.
"""
from memory_set.texts.train_7 import noise_general, noise_general_more, noise_themes, noise_themes_more

THEMES = [dict(theme, ask=theme["ask"] + noise_general_more.THEME_ASK[theme["id"]])
          for theme in noise_themes.THEMES + noise_themes_more.THEMES]
GENERAL = {name: (ask + noise_general_more.ASK.get(name, []), reply) for name, (ask, reply) in noise_general.GENERAL.items()}
FOLLOW_UPS = noise_general.FOLLOW_UPS
