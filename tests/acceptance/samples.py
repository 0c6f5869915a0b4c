# SPDX-License-Identifier: AGPL-3.0-or-later
"""Exports as people have them, invented: the shapes of ChatGPT, Claude and of our own lines."""
import json
import zipfile

BASE = 1714550000.0  # 2024-05-01T07:53:20Z


def node(key, parent, role, text, time, children=(), **extra):
    """One node of a ChatGPT tree; `extra` goes into the message's metadata, `content` replaces the content."""
    content = extra.pop("content", {"content_type": "text", "parts": [text]})
    message = {"id": key, "author": {"role": role, "name": None}, "create_time": time, "content": content,
               "status": "finished_successfully", "recipient": extra.pop("recipient", "all"), "metadata": extra}
    return {"id": key, "parent": parent, "children": list(children), "message": message}


def chatgpt(key, title, nodes, current=None, time=BASE):
    root = {"id": key + "-root", "parent": None, "children": [], "message": None}
    mapping = {entry["id"]: entry for entry in [root, *nodes]}
    for entry in nodes:
        parent = mapping.get(entry["parent"])
        if parent is not None and entry["id"] not in parent["children"]:
            parent["children"].append(entry["id"])
    return {"id": key, "conversation_id": key, "title": title, "create_time": time, "update_time": time + 100,
            "current_node": current or nodes[-1]["id"], "mapping": mapping, "default_model_slug": "gpt-4o"}


def chatgpt_talk(key, title, texts, time=BASE):
    """User and assistant in turn, a minute apart, without branches."""
    nodes, parent = [], key + "-root"
    for index, text in enumerate(texts):
        role = "user" if index % 2 == 0 else "assistant"
        nodes.append(node(f"{key}-{index}", parent, role, text, time + 60 * index))
        parent = nodes[-1]["id"]
    return chatgpt(key, title, nodes, time=time)


def branched(key="branchy"):
    """A hidden profile, an edited question with an answer each, a picture, a tool call, and a null time."""
    profile = {"content_type": "user_editable_context", "user_profile": "I breed zebrafinches",
               "user_instructions": "Answer briefly"}
    picture = {"content_type": "multimodal_text",
               "parts": [{"content_type": "image_asset_pointer", "asset_pointer": "file-service://file-abc",
                          "width": 4, "height": 4}, "What bird is in this pelican photo?"]}
    code = {"content_type": "code", "language": "python", "text": "count_birds()"}
    return chatgpt(key, "Birds at the lake", [
        node("b-sys", key + "-root", "system", "", None, is_visually_hidden_from_conversation=True,
             content={"content_type": "text", "parts": ["quokkasystem prompt"]}),
        node("b-ctx", "b-sys", "user", "", None, is_visually_hidden_from_conversation=True, content=profile),
        node("b-q1", "b-ctx", "user", "How many herons nest here?", BASE),
        node("b-a1", "b-q1", "assistant", "About forty herons, I believe.", BASE + 60),
        node("b-q2", "b-ctx", "user", "How many storks nest here?", BASE + 120),
        node("b-a2", "b-q2", "assistant", "Twelve storks nested last year.", None),
        node("b-q3", "b-a2", "user", "", BASE + 240, content=picture),
        node("b-t1", "b-q3", "assistant", "", BASE + 250, content=code, recipient="python"),
        node("b-a3", "b-t1", "assistant", "It is a Dalmatian pelican.", BASE + 260),
    ])


def claude_message(key, sender, text, time, attachments=(), content=None):
    return {"uuid": key, "sender": sender, "text": text, "created_at": time, "updated_at": time,
            "content": content if content is not None else [{"type": "text", "text": text}],
            "attachments": list(attachments), "files": []}


def claude(key, name, messages, time="2024-06-01T10:00:00.000000Z"):
    return {"uuid": key, "name": name, "summary": "", "created_at": time, "updated_at": time,
            "account": {"uuid": "00000000-0000-4000-8000-000000000001"}, "chat_messages": messages}


def line(conversation, key, role, text, time, title=None, speaker=None):
    message = {"conversation": conversation, "id": key, "role": role, "timestamp": time, "text": text}
    if title is not None:
        message["title"] = title
    if speaker is not None:
        message["speaker"] = speaker
    return {name: value for name, value in message.items() if value is not None}


def archive(home, name, files):
    """A .zip as downloaded, from {name: object or text}."""
    path = home.file(name, b"")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for inner, content in files.items():
            out.writestr(inner, content if isinstance(content, (str, bytes)) else json.dumps(content))
    return path
