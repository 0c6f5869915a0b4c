# SPDX-License-Identifier: AGPL-3.0-or-later
"""The measuring set of the memory engine: invented lives, what they say, and what a perfect memory would hold.

Written apart from the rules that it measures. See README.md for what the files mean and how they are scored.
"""
