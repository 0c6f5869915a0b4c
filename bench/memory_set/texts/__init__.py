# SPDX-License-Identifier: AGPL-3.0-or-later
"""One folder a part: what its people say, by one author."""
