'use strict';

// Drives a device with Cisco's own client and prints one line for each thing that it saw.
const jsxapi = require('jsxapi');

const [url, username, password] = process.argv.slice(2);
const say = (name, value) => console.log(`${name} ${JSON.stringify(value)}`);
const waiting = [];
const seen = (list, count) =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`only ${JSON.stringify(list)} came`)), 10000);
    const check = () => {
      if (list.length >= count) {
        clearTimeout(timer);
        resolve(list);
      }
    };
    waiting.push(check);
    check();
  });
const note = (list, value) => {
  list.push(value);
  waiting.forEach((check) => check());
};

async function main() {
  const xapi = await jsxapi.connect(url, { username, password });
  say('platform', await xapi.Status.SystemUnit.ProductPlatform.get());
  say('volume', await xapi.Status.Audio.Volume.get());

  await xapi.Config.SystemUnit.Name.set('set by jsxapi');
  say('name', await xapi.Config.SystemUnit.Name.get());

  const volumes = [];
  const offVolume = xapi.Status.Audio.Volume.on((value) => note(volumes, value));
  const once = [];
  const offOnce = xapi.Status.Audio.Volume.once((value) => note(once, value));
  const calls = [];
  const offCalls = xapi.Status.Call.on((call) => note(calls, call.ghost ? `ghost ${call.id}` : call.Status));
  const texts = [];
  const offTexts = xapi.Event.UserInterface.Message.TextInput.Response.on((event) => note(texts, event.Text));
  await Promise.all([offVolume, offOnce, offCalls, offTexts].map((off) => off.registration));

  await xapi.Command.Audio.Volume.Set({ Level: 11 });
  await xapi.Command.Audio.Volume.Set({ Level: 22 });
  say('volumes', await seen(volumes, 2));
  say('once', once);
  offVolume();

  const dialled = await xapi.Command.Dial({ Number: 'alice@example.com' });
  say('dialled', dialled);
  await seen(calls, 3);
  await xapi.Command.Call.Disconnect({ CallId: dialled.CallId });
  say('calls', await seen(calls, 6));

  await xapi.Command.UserInterface.Message.TextInput.Response({ FeedbackId: 'f', Text: 'hello' });
  say('texts', await seen(texts, 1));

  await xapi.Command.SystemUnit.SignInBanner.Set({}, 'line one\nline two');
  say('banner', await xapi.Command.SystemUnit.SignInBanner.Get());

  try {
    await xapi.Command.Audio.Volume.Set({ Level: 1000 });
  } catch (error) {
    say('error', { code: error.code, message: error.message });
  }
  say('doc', (await xapi.doc('Status/Audio/Volume')).ValueSpace);
  const ended = new Promise((resolve) => {
    xapi.on('error', (error) => resolve(`error ${error}`));
    xapi.on('close', () => resolve('close'));
  });
  xapi.close();
  say('ended', await ended);
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
