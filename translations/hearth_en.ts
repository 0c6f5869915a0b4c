<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AbsenceText</name>
    <message>
        <source>The model&apos;s server is overloaded just now. Your question and what had come are saved; try again in a minute, or choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s server was asked too often and takes no more for the moment. Your question and what had come are saved; try again in a minute, or choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong at the model&apos;s server. Your question and what had come are saved; try again in a minute, or choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s server is overloaded just now. Your question and what had come are still here; try again in a minute, or choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s server was asked too often and takes no more for the moment. Your question and what had come are still here; try again in a minute, or choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong at the model&apos;s server. Your question and what had come are still here; try again in a minute, or choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of the model&apos;s server leads elsewhere, and nothing was sent there. Your question and what had come are saved; give the address that it leads to in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came from the model&apos;s address is not a model&apos;s answer. Your question and what had come are saved; look at the address in Settings, or choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of the model&apos;s server leads elsewhere, and nothing was sent there. Your question and what had come are still here; give the address that it leads to in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came from the model&apos;s address is not a model&apos;s answer. Your question and what had come are still here; look at the address in Settings, or choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerFacts</name>
    <message>
        <source>You chose this model for the message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You chose this model for the conversation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message has an image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message asks about an image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conversation is long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message asks for mathematics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message asks for an analysis of data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other rule applies, so the default connection answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only models on this computer may answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model was asked: the answer quotes your memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broke off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was left alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under 0.1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (%1 from the cache)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known: this model has no price in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to the first word, %2 in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under $0.0001</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Hearth backup</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeBlock</name>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Connections</name>
    <message>
        <source>No model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DevicesText</name>
    <message>
        <source>This is no address of a server. Nothing was changed; it begins with https, or is on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot be reached. The vault is as it was; look at the address, or try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has no room for another vault. Nothing was changed; ask its owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no code of a device, or not the whole of it. Nothing was changed; copy it once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server knows no vault of these words, or does not let this device in. Nothing was changed; look at the words and at the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot be reached. Nothing was changed; look at the address, or try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was stopped, so no device was let in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot be reached. Everything is safe on this device; try again when it answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not let this device in: it was removed, or another server answers. Everything on this device stays; look at the list on another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server takes no more of this vault. Everything is safe on this device; ask its owner for room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device is not there any more. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is more than ten minutes old. Nothing was changed; begin again for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words differ, so somebody may stand between the two devices. No device was let in; begin again with a new code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other device ended it. No device was let in; begin again with a new code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device that made this code does not answer. Nothing was changed; make a new code there and leave it open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code was used already. Nothing was changed; make a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody came who did not have the code. No device was let in; begin again with a new code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who answered is not the device that made this code. Nothing was changed; begin again with a new code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the two devices said to each other was changed on the way. No device was let in; begin again with a new code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This vault is on a server already. Nothing was changed; see the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This vault is on no server. Nothing was changed; put it on one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only an empty vault can become a device of another one, and this one holds conversations or memories. Nothing was changed; make a new vault for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) cannot be right: the server, or a copy of a device, tells two stories. Nothing of it was taken in.</source>
        <translation>
            <numerusform>%n change cannot be right: the server, or a copy of a device, tells two stories. Nothing of it was taken in.</numerusform>
            <numerusform>%n changes cannot be right: the server, or a copy of a device, tells two stories. Nothing of it was taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of another device would delete much here, and wait for your word. A snapshot is kept before they are taken in.</source>
        <translation>
            <numerusform>%n change of another device would delete much here, and waits for your word. A snapshot is kept before it is taken in.</numerusform>
            <numerusform>%n changes of another device would delete much here, and wait for your word. A snapshot is kept before they are taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) come from a newer Hearth. Update this one to read them.</source>
        <translation>
            <numerusform>%n change comes from a newer Hearth. Update this one to read it.</numerusform>
            <numerusform>%n changes come from a newer Hearth. Update this one to read them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait for a key that another device hands on. Open Hearth there once.</source>
        <translation>
            <numerusform>%n change waits for a key that another device hands on. Open Hearth there once.</numerusform>
            <numerusform>%n changes wait for a key that another device hands on. Open Hearth there once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are not what their device wrote, and were set aside.</source>
        <translation>
            <numerusform>%n change is not what its device wrote, and was set aside.</numerusform>
            <numerusform>%n changes are not what their device wrote, and were set aside.</numerusform>
        </translation>
    </message>
    <message>
        <source>Synced</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything of this device is on the server, and what others sent is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of this device have still to be sent. They go by themselves.</source>
        <translation>
            <numerusform>%n change of this device has still to be sent. It goes by itself.</numerusform>
            <numerusform>%n changes of this device have still to be sent. They go by themselves.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server cannot be reached. Everything works; it is tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The server cannot be reached. Everything works; %n change(s) go when it answers.</source>
        <translation>
            <numerusform>The server cannot be reached. Everything works; %n change goes when it answers.</numerusform>
            <numerusform>The server cannot be reached. Everything works; %n changes go when it answers.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server keeps something of %1 back. Ask its owner; nothing here is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The clock of %1 is off by %n minute(s). Set it right there.</source>
        <translation>
            <numerusform>The clock of %1 is off by %n minute. Set it right there.</numerusform>
            <numerusform>The clock of %1 is off by %n minutes. Set it right there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock and the server&apos;s differ by %n minute(s). Set the wrong one right.</source>
        <translation>
            <numerusform>This computer&apos;s clock and the server&apos;s differ by %n minute. Set the wrong one right.</numerusform>
            <numerusform>This computer&apos;s clock and the server&apos;s differ by %n minutes. Set the wrong one right.</numerusform>
        </translation>
    </message>
    <message>
        <source>This device was removed by another one. What it has stays; nothing more is sent or read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This vault is a copy, or was put back from one, so it goes on as a device of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server had lost something, and was told it again. Nothing is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server takes no more of this vault. Ask its owner for more room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refuses a change of this device; later ones wait behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who answers at the address is not the server that this vault was put on. Nothing is sent there; ask its owner whether it was set up anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are still on their way.</source>
        <translation>
            <numerusform>%n file is still on its way.</numerusform>
            <numerusform>%n files are still on their way.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was written here is on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History is arriving: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest conversations are here, and you can begin. The older ones follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you need to begin comes first: your memories and the newest conversations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was written here is on the server, and what others wrote is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refuses the content of an attached file. It stays on this device; ask the server&apos;s owner to allow larger pieces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery words were typed to bring this vault back, and whoever saw them can do that too. Make new ones here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was stopped, and the vault is as it was. The same address and token go on where it was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was stopped, and this vault is as it was. Begin again when you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was stopped. What the server had taken by then counts, and the list shows it after the next sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 parts of the history are here, and what is here can be used. The rest follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server no longer has the contents of some changes. They come with the next snapshot that another device leaves there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A snapshot on the server does not say what is here, so nothing is erased there for its sake. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not take this token. Ask its owner for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you forgot is gone from your devices; the server&apos;s sealed copy goes when another device has confirmed what is left.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>That passphrase does not open this vault. Nothing was changed; try again, or use the twelve recovery words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no vault in this folder. Choose another folder, or make a new vault here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program has this vault open. Nothing was changed; close the other one and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a vault in this folder already. It was not touched; open it, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A vault needs a passphrase. Nothing was made yet; type one and go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This vault was written by a newer version of Hearth. Nothing was changed; update Hearth to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder cannot be read or written. Nothing was changed; look at its permissions and whether the disk is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s server refused the key. Your question is saved; check the key in Settings, then retry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the model was lost. Your question and what had come are saved; retry when the server answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not know this model. Your question is saved; choose another model, then retry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not accept the request. Your question is saved; choose another model or check the connection, then retry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s limit is used up for now. Your question is saved; wait a little, or choose another model, then retry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped this answer. What had come is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model cannot do what was asked. Your question is saved; choose another model, then retry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no export that Hearth knows, so nothing was imported. Choose the .zip or conversations.json from ChatGPT or Claude, or a .jsonl file with one message a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not there any more. Nothing was imported; choose it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped the import. What had been read is kept; importing the same file again goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. What had been read is kept; make room and import the same file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read. What had been read is kept; look at its permissions, then import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged. What could be read is kept; download the export again and import it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answers, but it refused the key. Check the key and test again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server answers at this address. Check the address and that the server runs, then test again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address cannot be used. It must begin with https://, or with http:// for a server on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something answers at this address, but it is no model server. Check the address and test again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was not accepted. Nothing was changed; change what you entered and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not in the vault any more. Nothing was changed; look in the list for what is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is locked. Nothing was changed; open it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access was refused. Nothing was changed; check the passphrase or key and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the vault is damaged. The rest can still be read; make a copy of the vault&apos;s folder, then restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else changed this at the same moment. Nothing was lost; look at it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk or the server did not answer. What was saved is safe; try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. What was saved is safe; make room and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version of Hearth cannot do this. Nothing was changed; update Hearth and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was stopped. What was saved before is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Hearth. What was saved is safe; try again, and report it with the details if it stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The server asks to wait %n second(s).</source>
        <translation>
            <numerusform>The server asks to wait %n second.</numerusform>
            <numerusform>The server asks to wait %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>This answer ended before its end. What had come is kept; retry for a whole one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hearth was not locked: the disk is full, and what you typed could not be saved. Make room and lock again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hearth was not locked, because what you typed could not be saved. It is still here; copy it, then lock again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough free memory for this passphrase. Nothing was changed; close other programs and try again, or use the twelve recovery words, which need none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough free memory for this. What was saved is safe; close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This vault is damaged and was not opened, so that nothing more is lost. Check and repair it, or restore a backup; what is there now is kept either way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup cannot lie in the vault&apos;s own folder. Nothing was written; choose another folder, best on another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder holds something else than an unchanged backup of this vault. Nothing in it was touched; choose an empty folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough room for the backup. What was in the folder before is unchanged; make room, or choose another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program has the backup in this folder open. Nothing was changed; close that program and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is damaged, so no backup was made. Earlier backups are unchanged; check the vault below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder cannot be written. What was in it before is unchanged; check that the disk is connected and the folder is yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped the backup. What was in the folder before is unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no copy of a vault in that place any more. Nothing was changed; choose another copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is the vault itself. Nothing was changed; choose another copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That passphrase does not open this copy. Nothing was changed; a copy opens with what opened the vault when it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy is damaged and was not restored. Nothing was changed; choose another copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough room to restore. Nothing was changed; make room and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped the restore. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no database here that could be repaired. Restore a backup instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file is damaged in all its copies, and nothing can be read without one. Nothing was changed; restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough room for the repaired vault. Nothing was changed; make room and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped the repair. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s keychain did not give the key: it is locked, was reset, or cannot be reached. Nothing was changed; type the passphrase or the recovery words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be done: two ways to open the vault always stay, and a keychain counts once. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain is locked or refused. Nothing was changed; unlock it on your desktop and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keychain answers, or the vault&apos;s folder cannot be written. Nothing was changed; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This way in is gone already. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. What opened the vault before still does; make room and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new key needs room for the vault once more. Nothing was changed; make room and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is damaged, so it got no new key. Nothing was changed; check it under Backups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped it. The vault keeps the key that it had.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not say what to forget. Nothing was changed; name it in two letters or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is gone already. Nothing was changed; look in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is out of sight, but not yet out of the vault&apos;s files. Make room on the disk; Hearth goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was interrupted. What went is gone; Hearth does the rest when it runs again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s server refused the key. Your question is still here; check the key in Settings, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the model was lost. Your question and what had come are still here; try again when the server answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not know this model. Your question is still here; choose another model, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be asked of this model. Your question is still here; choose another model or check the connection, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s limit is used up for now. Your question is still here; wait a little, or choose another model, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped this answer. What had come is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model cannot do what was asked. Your question is still here; choose another model, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer did not come: something went wrong inside Hearth. Your question is still here; try again, and report it with the details if it stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture is too large, so it will not be sent. A picture may have 32 MB and 100 million pixels: save a smaller copy of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PDF cannot be read, so it will not be sent. It may be damaged: save it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PDF asks for a password, so it will not be sent. Save a copy of it without one and add that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PDF is too large, so it will not be sent. A PDF may have 32 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PDF holds more text than a model takes at once, so it will not be sent. A file may hold 400 KB of text: add the pages that matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PDF holds no text, only pictures of pages, so it will not be sent. Add a page as a picture instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading this file took too long and was given up, so it will not be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is neither a picture, a PDF nor text, so it will not be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file holds more text than a model takes at once, so it will not be sent. A file may hold 400 KB of text: add the part that matters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is empty, so it will not be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most 10 files go with one message, so this will not be sent. Add it to the next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures and PDFs cannot be read here, because the program hearth-reader is missing, so this will not be sent. Install Hearth anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder cannot be added, so it will not be sent. Choose files in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not there any more, so it will not be sent. Choose it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be read, so it will not be sent. Look at its permissions, then add it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be used, so it will not be sent. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading was stopped, so this file will not be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture is not on this device. Its message is; the picture may be elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture&apos;s file was damaged and cannot be shown. The conversation is whole; a backup may still have the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not on this device, so nothing was saved. Its message is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file was damaged in the vault, so nothing was saved. The conversation is whole; a backup may still have the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, so nothing was saved. Make room, or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That place cannot be written, so nothing was saved. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table could not be written. What was in the file before is as it was; choose another folder, or make room on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That cannot stand here, so nothing was changed. Prices are dollars such as 0.25, a context is a number of tokens, a day looks like 2026-11-20, and a model is written provider/model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such model there. What finds by meaning is as it was; choose a folder with model.safetensors, vocab.txt and config.json, or another model of the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be used as it stands. What finds by meaning is as it was; a model&apos;s name may be missing, or an address that begins with https.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hearth cannot run this kind of model. What finds by meaning is as it was; choose a sentence encoder of the BERT family, such as all-MiniLM-L6-v2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s files are damaged or do not belong together. What finds by meaning is as it was; download them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no key for this provider, or it was refused. What finds by meaning is as it was; give the key under Model connections first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s keychain is locked or did not give the key back. The key stays encrypted in the vault; unlock the keychain and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s keychain cannot be reached. The key stays encrypted in the vault; try again when the keychain runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your budget for this month is used up, so nothing was sent. Choose a model that costs nothing, or raise the limit under Usage and costs (Ctrl+U).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is in this computer&apos;s keychain, which does not give it: it may be locked. What was typed is safe; unlock the keychain and try again, or give the key anew in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no %1 in that folder. What finds by meaning is as it was; choose a folder that has model.safetensors, vocab.txt and config.json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no picture that can be read, so it will not be sent. Pictures are PNG, JPEG or GIF files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These files hold more text together than a model takes at once (800 KB), so this will not be sent. Take some away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading this file failed, so it will not be sent. It may be damaged: save it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This conversation is for local models only, and this model is not on this computer: nothing was sent. Choose one that is, or allow others in the conversation&apos;s menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content of this file is still on another device. It comes by itself; open Hearth there once if it does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model does not answer: its server cannot be reached, or has too much to do. What was read is kept; have the rest read when it answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s server refused the key. What was read is kept; check the key under Model connections, then have the rest read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not know the model that is set. What was read is kept; choose another one under Model connections, then have the rest read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s limit is used up for now. What was read is kept; wait a little, then have the rest read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped it. What was read is kept; the rest is read when you ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model that may help: none is connected, or it is on another computer. Nothing was read; add one under Model connections, or allow the model that answers.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Forgetting</name>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n title(s) made of what goes</source>
        <translation>
            <numerusform>%n title made of what goes</numerusform>
            <numerusform>%n titles made of what goes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n memory(ies)</source>
        <translation>
            <numerusform>%n memory</numerusform>
            <numerusform>%n memories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n noticed move(s)</source>
        <translation>
            <numerusform>%n noticed move</numerusform>
            <numerusform>%n noticed moves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n label</numerusform>
            <numerusform>%n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation>
            <numerusform>%n folder</numerusform>
            <numerusform>%n folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>instructions of %n conversation(s)</source>
        <translation>
            <numerusform>instructions of %n conversation</numerusform>
            <numerusform>instructions of %n conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved prompt(s)</source>
        <translation>
            <numerusform>%n saved prompt</numerusform>
            <numerusform>%n saved prompts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) as another device wrote them</source>
        <translation>
            <numerusform>%n text as another device wrote it</numerusform>
            <numerusform>%n texts as another device wrote them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) kept for the window</source>
        <translation>
            <numerusform>%n text kept for the window</numerusform>
            <numerusform>%n texts kept for the window</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n snapshot(s) made anew without it</source>
        <translation>
            <numerusform>%n snapshot made anew without it</numerusform>
            <numerusform>%n snapshots made anew without it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Week from %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>a file that is gone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>routed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>instead of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Recall</name>
    <message>
        <source>same words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>says exactly this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>similar spelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words close together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the person named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from that time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>says when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next to the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from a fitting conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true earlier</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RepairText</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n memory(ies)</source>
        <translation>
            <numerusform>%n memory</numerusform>
            <numerusform>%n memories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other record(s)</source>
        <translation>
            <numerusform>%n other record</numerusform>
            <numerusform>%n other records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is wrong: %n page(s) read, all of them sound. Nothing was changed.</source>
        <translation>
            <numerusform>Nothing is wrong: %n page read, and it is sound. Nothing was changed.</numerusform>
            <numerusform>Nothing is wrong: %n pages read, all of them sound. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) could not be read.</source>
        <translation>
            <numerusform>%n page could not be read.</numerusform>
            <numerusform>%n pages could not be read.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that is known to have been there was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost: %1. Everything else was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More may be missing: what would tell is damaged as well.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tending</name>
    <message>
        <source>not used for longer than memories of its kind are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>old, and little came of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>old, but it holds decisions or memories</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ToolServers</name>
    <message>
        <source>Hearth&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Turning</name>
    <message>
        <source>there is no such program or folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server did not start or answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server speaks another version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the server said was not understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tools of “%1” are missing: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Using %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Using %1 of %2…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UsageSeries</name>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n without a known price</source>
        <translation>
            <numerusform>%n without a known price</numerusform>
            <numerusform>%n without a known price</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::bridge::ConversationListModel</name>
    <message>
        <source>%1, message: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::bridge::MemoryModel</name>
    <message>
        <source>Preferences and goals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>superseded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>local only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer current</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1 until %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, learned %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::conversation::AttachmentChip</name>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop reading %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (Backspace)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::conversation::AttachmentDrop</name>
    <message>
        <source>Drop to attach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures, PDF, text and code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::conversation::AttachmentStrip</name>
    <message>
        <source>Attached files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::conversation::AttachmentViewer</name>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::conversation::Composer</name>
    <message>
        <source>Editing an earlier message. Sending makes a new branch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it as it was (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach files (Ctrl+Shift+A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file is still being read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::conversation::ConversationView</name>
    <message>
        <source>is answering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the newest text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the newest text (End)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the conversation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget this message…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::conversation::FindBar</name>
    <message>
        <source>Find in this conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::AnswerDetails</name>
    <message>
        <source>Who answered, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::BackupsSection</name>
    <message>
        <source>Back up now…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into another folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup is a whole vault, encrypted like this one. It opens with what opens the vault today. Best keep it on another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore from a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first one will be made while you use Hearth today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hearth keeps one a day beside the vault, the last seven. They help against mistakes, not against a lost disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking reads every page of the vault and proves that it is whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last backup: %1, %2, whole when it was made.
%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last backup: %1, %2. Its folder is not connected now.
%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup yet. If this disk is lost, so is the vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder for the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backing up to %1. You can go on using Hearth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup in this folder. Nothing was changed; choose the folder that holds vault.db.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the copy of %1 in the place of this vault?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hearth locks and asks for the passphrase of that copy. What was said and remembered since then will not be in the vault any more. The vault as it is now is kept among the snapshots, so that you can come back to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock and restore…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading every page… You can go on using Hearth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The vault is whole: %n page(s) read, all of them sound.</source>
        <translation>
            <numerusform>The vault is whole: %n page read, and it is sound.</numerusform>
            <numerusform>The vault is whole: %n pages read, all of them sound.</numerusform>
        </translation>
    </message>
    <message>
        <source>The vault is damaged: its records do not fit together. What can be read goes on working; repair it, or restore a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The vault is damaged: %n page(s) cannot be read. The rest goes on working; repair it, or restore a copy.</source>
        <translation>
            <numerusform>The vault is damaged: %n page cannot be read. The rest goes on working; repair it, or restore a copy.</numerusform>
            <numerusform>The vault is damaged: %n pages cannot be read. The rest goes on working; repair it, or restore a copy.</numerusform>
        </translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::BudgetBar</name>
    <message>
        <source>Spent of the month&apos;s limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit a month, in dollars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limit is taken away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limit is used up. Hearth asks before a call that costs something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limit is near. When it is used up, Hearth asks before it goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limit is set in hearth.toml and is changed there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No limit is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) of this month have no known price and are not in the sum.</source>
        <translation>
            <numerusform>%n call of this month has no known price and is not in the sum.</numerusform>
            <numerusform>%n calls of this month have no known price and are not in the sum.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the limit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a limit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not an amount, so nothing was changed. Type dollars, such as 20 or 12.50.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limit is %1 a month</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::BudgetQuestion</name>
    <message>
        <source>Send anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a free model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dollars a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month&apos;s budget is spent (%1 of %2), and the model that would answer costs money. Nothing was sent; what you typed is still below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer from memory</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::ChangesView</name>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Hearth changed by itself. Nothing of it is lost, and it is not done again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed by itself yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>said again, and kept as one memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made room for “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>archived, because it was not used for long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a move to something else was noticed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropped by a model, which tells it better or finds it wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>said again, and kept as one memory: “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>makes room for “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::CompareColumn</name>
    <message>
        <source>Its usual model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this model out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave model %1 out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop answer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try answer %1 again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep answer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model: quotes from memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answering…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cost: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::ComparePage</name>
    <message>
        <source>Compare models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each model reads the conversation, its instructions and the files that go along; tools stay out of it. You keep one answer, and the others stay beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask them</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n model</numerusform>
            <numerusform>%n models</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare models · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::ConnectionForm</name>
    <message>
        <source>Looking for model servers on this computer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model: answers are quotes from memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no model loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key is stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key, if the server asks for one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The server answers and offers %n model(s).</source>
        <translation>
            <numerusform>The server answers and offers %n model.</numerusform>
            <numerusform>The server answers and offers %n models.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the key in this computer&apos;s keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Else it is kept encrypted in the vault. Other devices that share the vault do not see what is in this computer&apos;s keychain.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::ConversationDelegate</name>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::ConversationPage</name>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is on your mind?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is connected yet: answers are quotes from your memory, with dates and sources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you settled before comes along by itself, and every answer shows what it used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This answer broke off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember from this conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local models only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget for good…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is learned from this conversation. Press to remember from it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temporary chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month&apos;s budget is spent: %1 of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month&apos;s budget is nearly spent: %1 of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instructions changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the model use tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model may ask for tools here. Press to turn them off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools are on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every model that answers here reads your instructions first. Press to see them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instructions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory is off here: nothing is learned from what is said.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::DevicesSection</name>
    <message>
        <source>A device without a name yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not heard of yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This vault is on this computer alone, and complete as it is. A server that you choose can bring it to your other devices; all that it keeps is sealed, and only your devices can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>https://sync.example.org</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token from its owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the vault of another device…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync with this server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a device…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is written from now on opens with a new key, which only the devices of this list get</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your new recovery words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They bring the vault back from the server when every device is lost, and take the place of the ones on paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new recovery words count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, last met %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not met yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take them in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename a device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this device is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is its name on every device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “%1” from this vault?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it already has stays there. The vault gets a new key, so that it reads nothing that is written from now on. It can come back only with a new code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is removed, and the vault has a new key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is written from now on opens with a new key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They were taken in. How it was before is among the snapshots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, Hearth %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the history is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting the server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removing “%1”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making a new key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking them in…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::DraftFiles</name>
    <message>
        <source>pasted picture.png</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more files</source>
        <translation>
            <numerusform>%n more file</numerusform>
            <numerusform>%n more files</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::EmbedderSection</name>
    <message>
        <source>Use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find by meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the embedder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model of the embedder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key of the embedder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with model.safetensors, vocab.txt and config.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off: by words and spelling alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with a model&apos;s folder on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key is stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key, if the server asks for one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is read by a model, and nothing leaves this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turning it off stops the work and deletes the vectors that were made. Turned on again, they are made, and paid for, anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 messages and memories, about %2 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads %1, on this machine. Nothing leaves it, and it costs nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends %1, to %2, and from then on each new message and question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That costs about %1 at first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What that costs is not known to Hearth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n of them stay(s) here, because local only or without memory.</source>
        <translation>
            <numerusform>%n more stays here, because it is local only or without memory.</numerusform>
            <numerusform>%n more stay here, because they are local only or without memory.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 have a vector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 messages and %2 memories have a vector.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::EntryList</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::FactTable</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::FoldedText</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::ForgetDialog</name>
    <message>
        <source>Forget this memory for good?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget this message for good?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget this conversation for good?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget a topic for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget a person for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget a time range for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget everything for good?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The memory and what was made from it go. The message that it came from stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the message says goes, with what was learned from it alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its messages go, with what was learned from them alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said in these days goes, with what was learned from it alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All conversations, all memories and all drafts go. Connections and settings stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A time range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person’s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The topic’s words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at what would go…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing of it in this vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Among it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>memories</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Memories that will go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups that will still hold it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgetting. You can close this and go on; it is done to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is out of this vault, its snapshots and its files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What went</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups that still hold it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receipt is kept under Memory, Forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is written anew without it. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every message and memory that has these words goes, with what was made from it. A conversation whose title has them goes whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every message and memory that has this name goes, with what was made from it. A conversation whose title has it goes whole.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::ForgottenView</name>
    <message>
        <source>Receipts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What went, and when. A receipt never says what it was about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was forgotten yet. A memory, a message, a conversation, a topic, a person, a time range or everything can be; each leaves a receipt here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still being taken out of the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::HealthView</name>
    <message>
        <source>Memory health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is there twice, at odds, left behind, never used or secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds personal data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learned %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of memories at odds</source>
        <translation>
            <numerusform>%n pair of memories at odds</numerusform>
            <numerusform>%n pairs of memories at odds</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n memory(ies) left behind, about to be archived</source>
        <translation>
            <numerusform>%n memory left behind, about to be archived</numerusform>
            <numerusform>%n memories left behind, about to be archived</numerusform>
        </translation>
    </message>
    <message>
        <source>Go through them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversations that are nearly the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n current memory(ies).</source>
        <translation>
            <numerusform>%n current memory.</numerusform>
            <numerusform>%n current memories.</numerusform>
        </translation>
    </message>
    <message>
        <source>one of each may be out of date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not used for longer than their kind is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::ImportPage</name>
    <message>
        <source>Import conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is read on this computer. Times and branches are kept; the same file again adds nothing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::ImportView</name>
    <message>
        <source>Drop an export here, or choose it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The .zip from ChatGPT or Claude as downloaded, its unpacked folder, a conversations.json, or a .jsonl file with one message a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on using Hearth meanwhile. What has been read is kept, also if you cancel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exports (*.zip *.json *.jsonl)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of an export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An import is running. Nothing was started; drop the next file when this one is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 messages from %2 conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything was here already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 messages added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 conversations read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 messages were here already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hearth now reads them for what to remember; the line at the bottom left says how far it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) skipped</source>
        <translation>
            <numerusform>%n record skipped</numerusform>
            <numerusform>%n records skipped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::shell::InstructionsPanel</name>
    <message>
        <source>Instructions for this conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every model that answers here reads them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer in Portuguese, in short sentences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use these instructions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No prompts are saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a saved prompt…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to save yet. Write the instructions first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a prompt of that name already. Nothing was changed; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::InviteDialog</name>
    <message>
        <source>Add a device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the new device, start Hearth, choose “Use the vault of another device” and give it this code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code as a picture for a camera; the same stands below as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code for the new device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making a code…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this device is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It works for %n more minute(s), and once. Leave this open until the other device shows six words.</source>
        <translation>
            <numerusform>It works for %n more minute, and once. Leave this open until the other device shows six words.</numerusform>
            <numerusform>It works for %n more minutes, and once. Leave this open until the other device shows six words.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” has come in. What is in this vault is on its way there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::JoinDialog</name>
    <message>
        <source>Use the vault of another device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the other device, open Settings, Devices, and choose “Add a device”. Copy the code that it shows, and put it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code of the other device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have no other device any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The twelve recovery words of the vault that was on your other devices bring it back from its server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>https://sync.example.org</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twelve words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device belongs to the vault now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in it comes while you use Hearth. The passphrase that you chose opens it on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the other device…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the server for the vault of these words…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::JournalView</name>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a day, a week, a month or a year brought is told here: what changed, what is new, what was decided, what is to come and what is open. It begins with the first conversation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, so far</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::LabelsDialog</name>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels of this conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A label of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It carries none yet. What would fit is suggested here when the conversation was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the label “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the label “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not suggest the label “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::MainWindow</name>
    <message>
        <source>Choose the folder of a vault, or an empty one for a new vault</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::MemoryBrowser</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One statement, e.g. “I fire to cone 10 in reduction.”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading what is remembered…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you say about yourself in conversations, and what you decide, will be listed here with where it was said. You can also add a memory yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No memory has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No memory is like this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all current memories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit this memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two memories merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory unpinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remote models may see this memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory stays on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A memory has at most %1 letters, and this has %2. Nothing was changed; shorten it, or make two of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edit was not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new memory was not saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::MemoryCards</name>
    <message numerus="yes">
        <source>%n more to look at</source>
        <translation>
            <numerusform>%n more to look at</numerusform>
            <numerusform>%n more to look at</numerusform>
        </translation>
    </message>
    <message>
        <source>learned %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of these holds?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The earlier one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The later one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both, each in its time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask me later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You moved on to something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n memory(s) of where that stood kept as history.</source>
        <translation>
            <numerusform>%n memory of where that stood is kept as history.</numerusform>
            <numerusform>%n memories of where that stood are kept as history.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A question about what is remembered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer another time</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) about what is remembered</source>
        <translation>
            <numerusform>%n question about what is remembered</numerusform>
            <numerusform>%n questions about what is remembered</numerusform>
        </translation>
    </message>
    <message>
        <source>Why it is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered; Undo puts it under Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” stays, the other becomes history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both stay, each from the day on which it was said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both stay; the question waits under Review and comes again in a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was no move: what stood before stands again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::MemoryDetail</name>
    <message>
        <source>The chosen memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the words (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one of two that say the same (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out of the vault for good (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow remote models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is pinned is always told to the model (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is local only never leaves this computer (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, last %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The assistant said it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You wrote it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model found it in your words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You wrote it. It needs no source and does not fade.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message that it came from is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open “%1” at this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>current</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1, when you rewrote it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1, when something later was said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this one · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it current again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said again on %1, and kept as one memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make two of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived by itself on %1: it was not used for long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived by you on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out of the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n older version(s) are not listed here.</source>
        <translation>
            <numerusform>%n older version is not listed here.</numerusform>
            <numerusform>%n older versions are not listed here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier source(s) are not listed here.</source>
        <translation>
            <numerusform>%n earlier source is not listed here.</numerusform>
            <numerusform>%n earlier sources are not listed here.</numerusform>
        </translation>
    </message>
    <message>
        <source>current, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it stay current</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken back by you</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::MemoryFilters</name>
    <message>
        <source>Search memories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search memories (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What counts most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline by age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You said it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You wrote it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model found it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The assistant said it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About anyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By kind</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::MemoryPage</name>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a memory (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget a topic…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget a person…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget a time range…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget everything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pruning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n memory(ies)</source>
        <translation>
            <numerusform>%n memory</numerusform>
            <numerusform>%n memories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n memory(ies)</source>
        <translation>
            <numerusform>%1 of %n memory</numerusform>
            <numerusform>%1 of %n memories</numerusform>
        </translation>
    </message>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::MemorySection</name>
    <message>
        <source>Help from a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from models on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the model that answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hearth remembers without a model. One that helps reads each conversation once more, beside what is remembered already, which costs what its tokens cost. What it finds is kept only where your own words say it, and what it replaces can be had back. Personal data and what is local only are never shown to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask me before anything is remembered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Hearth would remember then waits under Memory, Review.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::MergePanel</name>
    <message>
        <source>Merge two memories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which one says the same?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search memories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for the other memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other memory is like this one. Search for it by its words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memories like this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the other’s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other memory has these words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::MessageFiles</name>
    <message>
        <source>Save as</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::ModelMenu</name>
    <message>
        <source>No model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model: quotes from memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer again with</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::NewPassphrase</name>
    <message>
        <source>The same again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several words in a row are easy to keep and hard to guess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easy to guess: make it longer, or use several words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fair. A word or two more would make it strong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::OtherVersionNote</name>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the other version in the place of this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another version from another device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another version from %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::PairingDialog</name>
    <message>
        <source>The server does not answer just now. It is asked again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::PricesView</name>
    <message>
        <source>Dollars for a million tokens. Enter changes a cell; an empty cell is as it came with Hearth. What was paid before stays as it was counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices of models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sees images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it came with Hearth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provider/model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of a model to add, as provider/model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (hearth.toml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not see images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It sees images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::ProblemBar</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::PromptCompleter</name>
    <message>
        <source>Saved prompts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::PruningView</name>
    <message>
        <source>What could be archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived things are neither recalled nor listed, and come back with one click. Memories go by themselves on the day that is named; conversations never do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been left unused for long. What has will wait here for a week before it is archived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goes on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>better kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last used %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>importance %1 of 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) archived</source>
        <translation>
            <numerusform>%n thing archived</numerusform>
            <numerusform>%n things archived</numerusform>
        </translation>
    </message>
    <message>
        <source>goes with the next night’s work</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::QuickSwitcher</name>
    <message>
        <source>Quick switcher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a conversation or a memory, or do something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::QuietNote</name>
    <message>
        <source>Close this note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::ReceiptEntry</name>
    <message>
        <source>Open where this comes from</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::ReceiptPanel</name>
    <message>
        <source>What I used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide this panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The memories and passages behind an answer will be listed here, each with its source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in your memory was used for this answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n local-only memory(s) left out for a remote model</source>
        <translation>
            <numerusform>%n local-only memory left out for a remote model</numerusform>
            <numerusform>%n local-only memories left out for a remote model</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered from memory; no model was asked and nothing left this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens in, %2 out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of them from the provider&apos;s cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>price not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no cost, on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that is remembered goes into this chat.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::RecoveryStep</name>
    <message>
        <source>Write them on paper, in this order. They open the vault when the passphrase is lost; whoever has them can read it. They are not shown again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have written them down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the words again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word %1 is a different one. Look at your paper, or show the words again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::ResumeBar</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thinking about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left lying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left off at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where this was left off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You come back to this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide where this was left off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Related:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label it “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not suggest this label</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::ReviewView</name>
    <message>
        <source>Candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask me before anything is remembered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits. With the question on, what Hearth would remember is listed here first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Better words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept with these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>would supersede “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The earlier one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The later one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both, each in its time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask me later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” or “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learned %1 and %2 · asked again on %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would be remembered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At odds, and put off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you refused, and rough notes that a model dropped. None of it is used in answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it was said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search what was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search what waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept after all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused by you, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropped by a model, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>said %1 in “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a model asked to keep it, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learned %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped by a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was refused. What you refuse is listed here, and what a model drops because it tells it better. All of it can be accepted after all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n accepted</source>
        <translation>
            <numerusform>%n accepted</numerusform>
            <numerusform>%n accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message>
        <source>dropped by %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The better words were not saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::RoutingSection</name>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mathematics and data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message goes to the model that suits it; all others go to the connection above. Thinking costs tokens; only models that are known to think are told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as usual for the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a little</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it comes with Hearth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it comes with Hearth: %1, where it is connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set in hearth.toml, and changed there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::SecretEdit</name>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::SecuritySection</name>
    <message>
        <source>Lock when unused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>after %n minute(s)</source>
        <translation>
            <numerusform>after %n minute</numerusform>
            <numerusform>after %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock now (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock together with the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locking closes the vault and takes everything off the screen. What is half typed is kept. An answer or an import that runs is let finish first, except when you lock by hand.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys are kept encrypted in the vault and sent only to their provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look and typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sends the message; Shift+Enter breaks the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>breaks the line; Ctrl+Enter sends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys are kept in this computer&apos;s keychain or encrypted in the vault, and sent only to their provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage, budget and prices…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who answers what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::ShortcutsSheet</name>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::Sidebar</name>
    <message>
        <source>Sidebar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search conversations and messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all conversations (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your conversations will be listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found. Try fewer or other words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indexing %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remembering %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget for good…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New temporary chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temporary chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping a snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::SixWords</name>
    <message>
        <source>Both devices show six words now. Are they the same, in the same order?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the other device, where the same has to be said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ending it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The six words: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If one word differs, somebody stands between the two devices. Then no device is let in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::SlotsSection</name>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A computer&apos;s keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MiB for each guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quick: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strong: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strongest: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What opens this vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let this computer&apos;s keychain open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever uses your unlocked desktop can then open the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two ways always stay, and one that needs no keychain, so that no single loss locks you out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your new recovery words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new recovery words count. The old ones open copies that were made before, and nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies that were made before a change still open with what opened them then. When a passphrase or the words became known to others, make a new key: nothing written afterwards opens with the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your recovery words were shown, and never confirmed. If you did not write them down, make new ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New words…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is changed. Copies that were made before still open with the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s keychain opens the vault from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a way in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this way to open the vault: %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It will not open the vault any more. The other ways stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed. It still opens copies that were made before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the vault anew under a new key. You can go on reading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault has a new key. It opens as before; older copies keep their old key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server could not be told of the new words: what brings the vault back from it are the ones of before. Keep both, and make new words when it answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making new words…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::SnapshotList</name>
    <message>
        <source>at an unknown time</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show all %n snapshot(s)</source>
        <translation>
            <numerusform>Show all %n snapshot</numerusform>
            <numerusform>Show all %n snapshots</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the copy of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before an update of Hearth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before a repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before another device deleted much</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::StartPage</name>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick up where you left off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A good place to start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversations that stop half-way will wait here, with what was decided and what is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring your old conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An export from ChatGPT or Claude becomes searchable and is remembered, on this computer only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One on this computer or a provider with your key. Without one, answers are quotes from memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s)</source>
        <translation>
            <numerusform>%Ln conversation</numerusform>
            <numerusform>%Ln conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln memory(ies)</source>
        <translation>
            <numerusform>%Ln memory</numerusform>
            <numerusform>%Ln memories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::shell::StoryPage</name>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of what was said then, nothing stands out or is remembered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s)</source>
        <translation>
            <numerusform>%Ln conversation</numerusform>
            <numerusform>%Ln conversations</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · summed up by a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · before: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · left off at: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · left lying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::TemporaryPage</name>
    <message>
        <source>Temporary chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message… nothing of it is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End this chat and drop what was said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of this chat is kept. It is gone when you end it, lock Hearth or quit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is connected, and a temporary chat takes nothing from your memory. Your words are still here; connect a model to send them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broke off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This answer broke off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped this answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is on your mind?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hearth stores nothing of this chat, learns nothing from it and puts nothing that it remembers into it. The model that answers still gets what you write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A temporary chat needs a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without one, answers are quotes from your memory, and that stays out of this chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End this chat?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you typed goes. It is kept nowhere and cannot be brought back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) go. They are kept nowhere and cannot be brought back.</source>
        <translation>
            <numerusform>%n message goes. It is kept nowhere and cannot be brought back.</numerusform>
            <numerusform>%n messages go. They are kept nowhere and cannot be brought back.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::ToolQuestion</name>
    <message>
        <source>What will be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always allow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model wants to use Hearth&apos;s own tool “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model wants to use the tool “%1” of “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is on another machine. This is what leaves yours:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leaves this computer. This is what it gets:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is a program on this computer, which can do and send on what it likes. This is what it gets:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::ToolsSection</name>
    <message>
        <source>A model may ask for these where you turned tools on: in the conversation&apos;s menu. Each tool is asked for before it is called, unless you say otherwise here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the servers what they can do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add servers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste what the server&apos;s instructions give, as other programs take it. Programs run on this computer with your rights: add only what you trust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting and asking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starts when it is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be called: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) added.</source>
        <translation>
            <numerusform>%n server added.</numerusform>
            <numerusform>%n servers added.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was added: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was removed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::UndoBar</name>
    <message>
        <source>Undo bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::UnlockPage</name>
    <message>
        <source>Open your vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase or recovery words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another vault…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your vault is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import was stopped. What had been read is kept; import the same file again for the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no snapshots beside this vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore from a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check and repair…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore this copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check and repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy takes the place of the vault. The vault as it is now is kept among the snapshots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy of %1 takes the place of the vault, once it is proved to be whole. The vault as it is now is kept among the snapshots. It asks for what opened the vault at that time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every page is read. If any is damaged, what can be read goes into a new vault, which takes the place of this one; the damaged one is kept among the snapshots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup in this folder. Nothing was changed; choose the folder that holds vault.db.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying and proving every page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading every page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The damaged vault is kept in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is in use (%1). Nothing was changed; close that program and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open with this computer&apos;s keychain</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::UnreadPanel</name>
    <message>
        <source>Each is sent to the model that answered in it, at that model&apos;s price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have them read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have a model read the conversations that none has read</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) were not read by a model yet.</source>
        <translation>
            <numerusform>%n conversation was not read by a model yet.</numerusform>
            <numerusform>%n conversations were not read by a model yet.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 conversations read. Leaving the settings stops it; what was read is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n memory(ies) new</source>
        <translation>
            <numerusform>%n memory new</numerusform>
            <numerusform>%n memories new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n over</source>
        <translation>
            <numerusform>%n over</numerusform>
            <numerusform>%n over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n over in part</source>
        <translation>
            <numerusform>%n over in part</numerusform>
            <numerusform>%n over in part</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) read: %1.</source>
        <translation>
            <numerusform>%n conversation read: %1.</numerusform>
            <numerusform>%n conversations read: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is new waits under Memory, Review.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n were not shown: no model may read them.</source>
        <translation>
            <numerusform>%n was not shown: no model may read it.</numerusform>
            <numerusform>%n were not shown: no model may read them.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was imported or is local only is read by models on this computer alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>About %n the model gave no answer that can be used; what Hearth remembered of them stays.</source>
        <translation>
            <numerusform>About %n the model gave no answer that can be used; what Hearth remembered of it stays.</numerusform>
            <numerusform>About %n the model gave no answer that can be used; what Hearth remembered of them stays.</numerusform>
        </translation>
    </message>
    <message>
        <source>Have it read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what was dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n may be out of date, and stay(s) until you say: Memory asks you.</source>
        <translation>
            <numerusform>%n memory may be out of date, and stays until you say: Memory asks you.</numerusform>
            <numerusform>%n memories may be out of date, and stay until you say: Memory asks you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rough note(s) dropped as told better now, or wrong: under Memory, Review, Refused.</source>
        <translation>
            <numerusform>%n rough note was dropped, told better now or wrong: see Memory, Review, Refused.</numerusform>
            <numerusform>%n rough notes were dropped, told better now or wrong: see Memory, Review, Refused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still wait: this month’s budget is used up. Raise it under Usage and costs (Ctrl+U), or choose models on this computer above, and have them read then.</source>
        <translation>
            <numerusform>%n still waits: this month’s budget is used up. Raise it under Usage and costs (Ctrl+U), or choose models on this computer above, and have it read then.</numerusform>
            <numerusform>%n still wait: this month’s budget is used up. Raise it under Usage and costs (Ctrl+U), or choose models on this computer above, and have them read then.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n got no answer, and still wait.</source>
        <translation>
            <numerusform>%n got no answer, and still waits.</numerusform>
            <numerusform>%n got no answer, and still wait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hearth::shell::UsagePage</name>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of it cached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage and costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model was asked in this time. What a call uses and costs is listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model was asked in this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What left this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens of context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent to a model in this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remembering, over several conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A conversation that is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage by month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stayed on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every time something was sent to a model: to whom, how much of your memory went along, and which files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::WaitLine</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::WelcomePage</name>
    <message>
        <source>Your recovery words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twelve words that open this vault without the passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to Hearth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A chat that remembers. Everything it learns is kept in one encrypted vault on this computer, and nobody opens it without what you choose here or the words that you get next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a vault that I have…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model on this computer, or a provider with your key. Without one, Hearth answers by quoting what it remembers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring your conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hearth reads them on this computer, keeps their times and branches, and remembers what is worth it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start using Hearth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault will be in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the vault…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the vault of another device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase opens it on this computer; what is in it comes from your other device</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hearth::shell::Workspace</name>
    <message>
        <source>New conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conversation above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conversation below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit my last message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the answer, or close the top layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide what was used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation moved to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The vault&apos;s log was damaged: %n change(s) saved last could not be read. Everything before is safe; the damaged log is kept as %1.</source>
        <translation>
            <numerusform>The vault&apos;s log was damaged: %n change saved last could not be read. Everything before is safe; the damaged log is kept as %1.</numerusform>
            <numerusform>The vault&apos;s log was damaged: %n changes saved last could not be read. Everything before is safe; the damaged log is kept as %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Find in this conversation, or in memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temporary chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a conversation, a memory or a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage and costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare models side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the usual size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
