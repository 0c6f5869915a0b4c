// SPDX-License-Identifier: AGPL-3.0-or-later
// An id of one kind cannot stand for another, nor be made of nothing; the same holds for the two kinds of time.
#include <unordered_set>

#include "core/base/id.h"
#include "core/base/logical_time.h"

using namespace hearth;

void open(const ConversationId&);

void sample(MessageId message, ConversationId conversation, IdBytes bytes, Timestamp wall, LogicalTime logical) {
    open(conversation);
    open(ConversationId(bytes));
    bool same = conversation == ConversationId(bytes);
    bool later = logical > LogicalTime(0) && wall > Timestamp(0);
#if CASE == 1  // error: invalid initialization of reference|could not convert
    open(message);
#endif
#if CASE == 2  // error: conversion from|no match for
    conversation = message;
#endif
#if CASE == 3  // error: no match for .operator==
    bool mixed = message == conversation;
#endif
#if CASE == 4  // error: no matching function for call to
    MessageId none;
#endif
#if CASE == 5  // error: invalid initialization of reference|could not convert
    open(bytes);
#endif
#if CASE == 6  // error: no match for .operator
    bool order = wall < logical;
#endif
#if CASE == 7  // error: conversion from|could not convert
    Timestamp moment = 12345;
#endif
#if CASE == 8  // error: conversion from|could not convert
    LogicalTime stamp = wall;
#endif
#if CASE == 9  // error: invalid initialization of reference|could not convert|conversion from
    open(std::string("0190a5c0-0000-7000-8000-000000000000"));
#endif
}
