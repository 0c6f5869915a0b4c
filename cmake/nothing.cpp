// SPDX-License-Identifier: AGPL-3.0-or-later
// The source of libraries that hold nothing of their own: compiled resources, which Qt puts into object files, or a
// precompiled header.
