// SPDX-License-Identifier: AGPL-3.0-or-later
// Empty: gives the precompiled header of the tests a source to be compiled with.
