// SPDX-License-Identifier: AGPL-3.0-or-later
// The source of libraries that hold nothing but compiled resources: Qt puts those into object files of their own.
